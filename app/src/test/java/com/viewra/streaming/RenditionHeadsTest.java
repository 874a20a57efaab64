package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.content.Blob;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Which heads are started, joined and ended.
final class RenditionHeadsTest extends OneRendition {
    @Test
    void segment_fromTheMiddle_startsRightThere() throws Exception {
        source.allow(1);
        assertEquals("20: 960..1007", text(heads.segment(20)));
        assertEquals(List.of(20), source.started);
    }

    @Test
    void segment_storedBefore_startsNoEncoder() throws Exception {
        source.allow(1);
        heads.segment(3);
        heads.close();
        heads = heads(PATIENT); // as after a restart of the program
        assertEquals("3: 144..191", text(heads.segment(3)));
        assertEquals(1, counters.figures().encodersStarted());
    }

    @Test
    void segmentInBackground_copyIsMade_leavesTheProcessorToViewers() throws Exception {
        source.allow(20); // the copy's encoder reads ahead, too
        assertEquals("20: 960..1007", text(heads.segmentInBackground(20)));
        assertEquals("3: 144..191", text(heads.segment(3)));
        assertTrue(source.inBackground.contains(20));
        assertFalse(source.inBackground.contains(3));
    }

    @Test
    void segment_askedByManyAtOnce_isMadeOnce() throws Exception {
        List<Future<Blob>> all = List.of(ask(5), ask(5), ask(5), ask(5));
        source.allow(1);
        for (Future<Blob> blob : all) assertEquals("5: 240..287", text(blob.get()));
        assertEquals(List.of(5), source.started);
    }

    @Test
    void segment_justAheadOfAHead_joinsIt() throws Exception {
        Future<Blob> first = ask(0);
        assertEquals(0, source.opened.take());
        Future<Blob> second = ask(1);
        source.allow(2);
        assertEquals("0: 0..47", text(first.get()));
        assertEquals("1: 48..95", text(second.get()));
        assertEquals(List.of(0), source.started);
    }

    @Test
    void segment_afterOneThatWasStoredThisMoment_joinsItsHead() throws Exception {
        heads.close();
        heads = heads(PATIENT, new TrackHeads(), 64, RenditionHeadsTest::slow);
        source.allow(1);
        heads.segment(0);
        source.untold = new CountDownLatch(1);
        source.allow(1);
        while (heads.storedSegment(1).isEmpty()) Thread.onSpinWait();
        FutureTask<Blob> next = new FutureTask<>(() -> heads.segment(2));
        Thread viewer = Thread.ofVirtual().start(next);
        while (viewer.getState() != Thread.State.WAITING) Thread.onSpinWait();
        source.untold.countDown();
        source.allow(1);
        assertEquals("2: 96..143", text(next.get()));
        assertEquals(List.of(0), source.started);
    }

    /// To go on seems to take longer than a start.
    private static Pace slow() {
        Pace pace = new Pace();
        pace.note(Duration.ofSeconds(10), 2);
        return pace;
    }

    @Test
    void segment_farAheadOfAHead_startsAnother() throws Exception {
        Future<Blob> first = ask(0);
        source.opened.take();
        Future<Blob> second = ask(30);
        source.opened.take();
        source.allow(4);
        first.get();
        second.get();
        assertEquals(List.of(0, 30), source.started);
    }

    @Test
    void readAhead_nobodyAsksOn_stopsAfterSixSegments() throws Exception {
        source.allow(100);
        heads.segment(0);
        List<Integer> made = awaitSegments(7);
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), made);
        assertTrue(store.usage().blobs() <= 8, "init and seven segments");
    }

    @Test
    void segment_givenUpBeforeItIsMade_endsItsHead() throws Exception {
        Future<Blob> seek = ask(10);
        assertEquals(10, source.opened.take());
        seek.cancel(true);
        assertEquals(10, source.closed.take());
        source.allow(2);
        assertEquals("30: 1440..1487", text(heads.segment(30)));
    }

    @Test
    void segment_manySeeksGivenUp_leavesOneHead() throws Exception {
        for (int n = 0; n < 10; n++) {
            Future<Blob> seek = ask(n * 3);
            assertEquals(n * 3, source.opened.take());
            seek.cancel(true);
            assertEquals(n * 3, source.closed.take());
        }
        source.allow(2);
        assertEquals("38: 1824..1871", text(heads.segment(38)));
    }

    @Test
    void segment_viewerJumps_endsTheHeadThatWasLeft() throws Exception {
        source.allow(1);
        heads.segment(0);
        source.opened.take();
        Future<Blob> jump = ask(30);
        assertEquals(0, source.closed.take());
        source.allow(2);
        jump.get();
        assertEquals(List.of(0, 30), source.started);
    }

    @Test
    void segment_watchedAgainFromTheStart_startsNoEncoder() throws Exception {
        source.allow(5);
        for (int n = 0; n < 5; n++) heads.segment(n);
        for (int n = 0; n < 3; n++) heads.segment(n); // stored, so the head goes on to the end of its read-ahead
        source.allow(1000);
        awaitSegments(11);
        for (int n = 3; n < 5; n++) heads.segment(n);
        assertEquals(List.of(0), source.started);
    }

    @Test
    void segment_twoViewersByTurns_keepAHeadEach() throws Exception {
        source.allow(1000);
        int[] order = {0, 20, 1, 21, 2, 22, 3, 23};
        for (int segment : order) heads.segment(segment);
        for (int n = 4; n < 12; n++) {
            heads.segment(n);
            heads.segment(20 + n);
        }
        // Each begins again while they are taken for one: once as a rule, twice if its head was not far ahead yet.
        assertTrue(source.started.size() <= 6, () -> "of 24 turns these started a head: " + source.started);
    }

    @Test
    void segment_jump_isToldWithHowItCameToBeThere() throws Exception {
        source.allow(1000);
        heads.segment(0);
        heads.segment(1);
        heads.segment(30);
        List<String> told = events.stream()
                .filter(StreamingEvent.ViewerMoved.class::isInstance)
                .map(StreamingEvent.ViewerMoved.class::cast)
                .map(moved -> moved.position().toSeconds() + " " + moved.outcome())
                .toList();
        assertEquals(List.of("0 COLD", "60 COLD"), told);
    }

    @Test
    void head_machineIsQuick_goesOnWithCareAfterTwoSegments() throws Exception {
        source.allow(4);
        heads.segment(8);
        awaitSegments(4);
        assertEquals(List.of(8), source.started);
        assertEquals(List.of(10), source.continuedWithCare);
    }

    @Test
    void segment_outsideThePlan_isNoSuchThing() {
        assertThrows(NotThereException.class, () -> heads.segment(SEGMENTS));
        assertThrows(NotThereException.class, () -> heads.segment(-1));
    }

    @Test
    void init_beforeAnySegment_comesWithoutMakingMoreThanTheFirst() throws Exception {
        source.allow(100);
        assertTrue(text(heads.init()).startsWith("init "));
        assertEquals(List.of(0), awaitSegments(1));
        assertEquals(List.of(0), source.started);
    }

    @Test
    void init_anotherSizeOfWhatIsWatched_comesFromWhereTheViewerIs() throws Exception {
        TrackHeads watched = new TrackHeads();
        source.allow(100);
        try (RenditionHeads large = heads(PATIENT, watched, 64);
                RenditionHeads small = heads(PATIENT, watched, 32)) {
            large.segment(20);
            assertTrue(text(small.init()).startsWith("init "));
            assertEquals(List.of(20, 20), source.started);
        }
    }

    @Test
    void init_segmentElsewhereIsAskedForMeanwhile_comesWithItFromOneEncoder() throws Exception {
        Callable<Blob> request = heads::init;
        Future<Blob> init = viewers.submit(request);
        assertEquals(0, source.opened.take());
        Future<Blob> segment = ask(20);
        assertEquals(20, source.opened.take());
        assertEquals(0, source.closed.take());
        source.allow(1);
        assertTrue(text(init.get()).startsWith("init "));
        assertEquals("20: 960..1007", text(segment.get()));
        assertEquals(List.of(20), awaitSegments(1));
    }

    @Test
    void completion_allSegmentsStored_isReportedOnce() throws Exception {
        source.allow(1000);
        for (int k = 0; k < SEGMENTS; k++) heads.segment(k);
        CompletableFuture<Void> quiet = CompletableFuture.runAsync(() -> {
            while (events.stream().noneMatch(StreamingEvent.TranscodeCompleted.class::isInstance)) Thread.onSpinWait();
        });
        quiet.get(20, TimeUnit.SECONDS);
        assertEquals(SEGMENTS, counters.figures().segmentsMade());
    }
}
