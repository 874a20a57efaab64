package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.health.Metrics;
import com.viewra.streaming.StreamingEvent.Cause;
import com.viewra.streaming.StreamingEvent.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Counts what the heads do, for metrics and health.
final class Counters {
    private final Metrics metrics;
    private final LongAdder encoders = new LongAdder();
    private final LongAdder heads = new LongAdder();
    private final LongAdder segments = new LongAdder();
    private final LongAdder segmentNanos = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder stored = new LongAdder();
    private final LongAdder settings = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final AtomicInteger open = new AtomicInteger();

    Counters(Metrics metrics) {
        this.metrics = metrics;
    }

    void headStarted() {
        heads.increment();
        open.incrementAndGet();
    }

    void headEnded() {
        open.decrementAndGet();
    }

    boolean areHeadsAlive() {
        return open.get() > 0;
    }

    void encoderStarted(Cause cause) {
        (cause == Cause.PACE ? settings : encoders).increment();
    }

    void segmentMade(Rendition rendition, Duration took, double factor) {
        segments.increment();
        segmentNanos.add(took.toNanos());
        metrics.time("viewra.segment.making", took, "stage", stage(rendition));
        if (Double.isFinite(factor)) metrics.sample("viewra.segment.speed", factor, "stage", stage(rendition));
    }

    /// A viewer has got a segment.
    void answered(Rendition rendition, Outcome outcome, Duration took) {
        answered.increment();
        if (outcome == Outcome.STORED) stored.increment();
        String word = outcome.name().toLowerCase(Locale.ROOT);
        metrics.time("viewra.segment.latency", took, "stage", stage(rendition), "outcome", word);
    }

    void waitedForPermit(Duration took) {
        metrics.time("viewra.encoders.queued", took);
    }

    void failed(Rendition rendition, MediaException.Code code) {
        failures.increment();
        String word = code.name().toLowerCase(Locale.ROOT);
        metrics.count("viewra.segment.errors", "stage", stage(rendition), "code", word);
    }

    void stalled(Rendition rendition) {
        metrics.count("viewra.segment.stalls", "stage", stage(rendition));
    }

    private static String stage(Rendition rendition) {
        String track = rendition instanceof Rendition.OfVideo ? "video" : "audio";
        return track + (rendition.isCopy() ? "-copy" : "-encode");
    }

    StreamingFigures figures() {
        return new StreamingFigures(
                encoders.sum(),
                settings.sum(),
                heads.sum(),
                segments.sum(),
                segmentNanos.sum() / 1e9,
                failures.sum(),
                open.get(),
                answered.sum(),
                stored.sum());
    }
}
