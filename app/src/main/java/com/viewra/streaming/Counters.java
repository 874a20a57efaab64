package com.viewra.streaming;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Counts what the heads do.
final class Counters {
    private final LongAdder encoders = new LongAdder();
    private final LongAdder heads = new LongAdder();
    private final LongAdder segments = new LongAdder();
    private final LongAdder segmentNanos = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final AtomicInteger open = new AtomicInteger();

    void headStarted() {
        heads.increment();
        open.incrementAndGet();
    }

    void headEnded() {
        open.decrementAndGet();
    }

    void encoderStarted() {
        encoders.increment();
    }

    void segmentMade(Duration took) {
        segments.increment();
        segmentNanos.add(took.toNanos());
    }

    void failed() {
        failures.increment();
    }

    StreamingFigures figures() {
        return new StreamingFigures(
                encoders.sum(), heads.sum(), segments.sum(), segmentNanos.sum() / 1e9, failures.sum(), open.get());
    }
}
