package com.viewra.streaming;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A rendition whose encoder works only when the test lets it.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a hang guard, not a measurement
abstract class OneRendition {
    static final Rational RATE = new Rational(24, 1);
    static final int SEGMENTS = 40;
    static final HeadTiming PATIENT = new HeadTiming(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO, Duration.ofHours(1), Duration.ofMillis(900));

    @TempDir
    Path folder;

    final TrackPlan plan = new FrameGrid(RATE, 48).plan(SEGMENTS * 2);
    final FakeSource source = new FakeSource(plan);
    final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    final Counters counters = new Counters(new Metrics());
    final ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor();
    ContentStore store;
    RenditionHeads heads;

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

    RenditionHeads heads(HeadTiming timing) {
        return heads(timing, new TrackHeads(), 64);
    }

    RenditionHeads heads(HeadTiming timing, TrackHeads watched, int height) {
        return heads(timing, watched, height, Pace::new);
    }

    RenditionHeads heads(HeadTiming timing, TrackHeads watched, int height, Supplier<Pace> pace) {
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
                new RenditionId.VideoH264(0, height),
                track,
                new VideoRecipe(Codec.H264, height, height, RATE, 48, 1000, 10, false, false),
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
                        pace),
                watched);
    }

    Future<Blob> ask(int segment) {
        Callable<Blob> request = () -> heads.segment(segment);
        return viewers.submit(request);
    }

    /// Waits until so many segments were made.
    List<Integer> awaitSegments(int count) {
        while (made().size() < count) Thread.onSpinWait();
        return made();
    }

    List<Integer> made() {
        return events.stream()
                .filter(StreamingEvent.SegmentReady.class::isInstance)
                .map(e -> ((StreamingEvent.SegmentReady) e).segment())
                .toList();
    }

    static String text(Blob blob) throws IOException {
        return Files.readString(blob.file());
    }
}
