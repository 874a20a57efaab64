package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.event.DomainEvent;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.content.Blob;
import com.viewra.content.ContentStore;
import com.viewra.health.Metrics;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The scheduler against an encoder that works only when the test lets it.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a hang guard, not a measurement
class RenditionHeadsTest {
    private static final Rational RATE = new Rational(24, 1);
    private static final int SEGMENTS = 40;
    private static final HeadTiming PATIENT = new HeadTiming(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO, Duration.ofHours(1), Duration.ofMillis(900));

    @TempDir
    Path folder;

    private final TrackPlan plan = new FrameGrid(RATE, 48).plan(SEGMENTS * 2);
    private final FakeSource source = new FakeSource(plan);
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final Counters counters = new Counters(new Metrics());
    private final ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor();
    private ContentStore store;
    private RenditionHeads heads;

    @BeforeEach
    void open() throws IOException {
        store = ContentStore.open(folder, 1_000_000, Clock.systemUTC());
        heads = heads(PATIENT);
    }

    @AfterEach
    void close() {
        heads.close();
        source.allow(1000);
        viewers.shutdownNow();
        while (counters.figures().openHeads() > 0) Thread.onSpinWait(); // they write into the folder
    }

    private RenditionHeads heads(HeadTiming timing) {
        Track.Video track = new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(64, 64, RATE));
        MediaIndex index = new MediaIndex(
                new Fingerprint("a".repeat(64)),
                "mp4",
                1,
                Duration.ofSeconds(80),
                List.of(track),
                List.of(),
                Map.of(),
                Map.of());
        Rendition rendition = new Rendition.OfVideo(
                new RenditionId.VideoH264(0, 64),
                track,
                new VideoRecipe(Codec.H264, 64, 64, RATE, 48, 1000, 10, false, false),
                plan,
                "avc1",
                new Rendition.Bitrate(1, 1),
                new Rendition.Picture(64, 64, Optional.of(RATE), DynamicRange.SDR));
        Path file = Path.of("film.mkv");
        Presentation presentation =
                new Presentation(file, index, TimeLine.of(index), Map.of(rendition.id(), rendition));
        return new RenditionHeads(
                new HeadWork(
                        file,
                        rendition,
                        source,
                        new SegmentPress(store, () -> List.of(new FakePackager()), presentation, rendition),
                        new EncoderPermits(2),
                        events::add,
                        counters,
                        timing,
                        Pace::new),
                new TrackHeads());
    }

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
    void segment_diskIsFull_saysSoAndLeavesNothingHalf() throws Exception {
        source.allow(100);
        Files.delete(folder.resolve("partial")); // nothing can be written from here on
        MediaException e = assertThrows(MediaException.class, () -> heads.segment(4));
        assertTrue(String.valueOf(e.getMessage()).contains("disk full"), e.getMessage());
        assertEquals(0, store.usage().blobs());
        Files.createDirectory(folder.resolve("partial"));
        assertEquals("4: 192..239", text(heads.segment(4)));
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
    void encodersStarted_sourceDoesNotOpen_isNotCounted() {
        source.bug = true;
        assertThrows(MediaException.class, () -> heads.segment(4));
        assertEquals(0, counters.figures().encodersStarted());
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
        assertTrue(source.started.size() <= 4, "each begins again once, while they are taken for one");
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

    private Future<Blob> ask(int segment) {
        Callable<Blob> request = () -> heads.segment(segment);
        return viewers.submit(request);
    }

    /// Waits until so many segments were made.
    private List<Integer> awaitSegments(int count) {
        while (made().size() < count) Thread.onSpinWait();
        return made();
    }

    private List<Integer> made() {
        return events.stream()
                .filter(StreamingEvent.SegmentReady.class::isInstance)
                .map(e -> ((StreamingEvent.SegmentReady) e).segment())
                .toList();
    }

    private static String text(Blob blob) throws IOException {
        return Files.readString(blob.file());
    }
}
