package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What becomes of a segment when its encoder, its source or the disk fails.
final class HeadFailuresTest extends OneRendition {
    @Test
    void segment_encoderDiesOnce_isTriedAgain() throws Exception {
        source.failures.set(1);
        source.allow(2);
        assertEquals("4: 192..239", text(heads.segment(4)));
        assertEquals(List.of(4, 4), source.started);
    }

    @Test
    void segment_encoderDiesAgain_failsWithTheReasonAndPoisonsNothing() throws Exception {
        source.failures.set(2);
        source.allow(3);
        MediaException e = assertThrows(MediaException.class, () -> heads.segment(4));
        assertEquals("the encoder died", e.getMessage());
        assertEquals("4: 192..239", text(heads.segment(4)));
        assertTrue(events.stream().anyMatch(StreamingEvent.TranscodeFailed.class::isInstance));
    }

    @Test
    void segment_failsAgainAndAgain_isNotTriedAtEveryRequest() throws Exception {
        source.failures.set(100);
        source.allow(100);
        for (int n = 0; n < 2; n++) assertThrows(MediaException.class, () -> heads.segment(4));
        int tries = source.started.size();
        MediaException e = assertThrows(MediaException.class, () -> heads.segment(4));
        assertEquals("the encoder died", e.getMessage());
        assertEquals(tries, source.started.size());
        assertThrows(MediaException.class, () -> heads.segment(20), "others are tried");
        assertTrue(source.started.size() > tries);
    }

    @Test
    void segment_pluginThrows_isAnErrorAndTheNextRequestWorks() throws Exception {
        source.bug = true;
        source.allow(2);
        MediaException e = assertThrows(MediaException.class, () -> heads.segment(4));
        assertTrue(String.valueOf(e.getMessage()).startsWith("A plugin failed"), e.getMessage());
        source.bug = false;
        assertEquals("4: 192..239", text(heads.segment(4)));
    }

    @Test
    @Timeout(20)
    void segment_memoryDoesNotSuffice_isAnErrorAndNotTriedForEver() {
        source.isBomb = true;
        MediaException e = assertThrows(MediaException.class, () -> heads.segment(4));
        assertEquals(MediaException.Code.SOURCE_DAMAGED, e.code());
    }

    @Test
    void segment_diskIsFull_saysSoAndLeavesNothingHalf() throws Exception {
        source.allow(100);
        Files.delete(folder.resolve("partial")); // nothing can be written from here on
        MediaException e = assertThrows(MediaException.class, () -> heads.segment(4));
        assertTrue(String.valueOf(e.getMessage()).contains("disk full"), e.getMessage());
        assertEquals(0, store.usage().blobs());
        assertEquals(List.of(4), List.copyOf(source.opened), "another encoder would not help");
        Files.createDirectory(folder.resolve("partial"));
        assertEquals("4: 192..239", text(heads.segment(4)));
    }

    @Test
    void encodersStarted_sourceDoesNotOpen_isNotCounted() {
        source.bug = true;
        assertThrows(MediaException.class, () -> heads.segment(4));
        assertEquals(0, counters.figures().encodersStarted());
    }

    @Test
    void segment_sourceEndsEarlier_saysSo() {
        source.endTicks = 100;
        source.allow(10);
        MediaException e = assertThrows(MediaException.class, () -> heads.segment(20));
        assertEquals(MediaException.Code.SOURCE_DAMAGED, e.code());
    }

    @Test
    void segment_headersDifferFromStoredOnes_isRefused() throws Exception {
        source.allow(1);
        heads.segment(0);
        heads.close();
        heads = heads(PATIENT);
        source.format = FakeSource.format(2);
        source.allow(10);
        assertThrows(MediaException.class, () -> heads.segment(20));
    }

    @Test
    void head_sourceHangs_isEndedByTheWatchdog() throws Exception {
        Future<Blob> blob = ask(7);
        for (int attempt = 0; attempt < 2; attempt++) {
            source.opened.take();
            long later = System.nanoTime() + Duration.ofHours(5).toNanos();
            while (source.closed.isEmpty()) {
                heads.endStalled(later);
                Thread.onSpinWait();
            }
            source.closed.take();
        }
        ExecutionException e = assertThrows(ExecutionException.class, blob::get);
        assertEquals(
                MediaException.Code.TIMED_OUT,
                assertInstanceOf(MediaException.class, e.getCause()).code());
    }
}
