package com.viewra.media;

import java.util.stream.LongStream;

/// Collects the marks of a [TrackWeight] while the samples of a track pass in decode order.
public final class Weighing {
    private final LongStream.Builder ticks = LongStream.builder();
    private final LongStream.Builder bytes = LongStream.builder();
    private final long stepTicks;
    private long lastTicks = Long.MIN_VALUE;
    private long total;

    /// @param stepTicks marks are not set closer than this
    public Weighing(long stepTicks) {
        this.stepTicks = Math.max(1, stepTicks);
    }

    /// Whether a mark at this time would be kept.
    public boolean wants(long time) {
        return lastTicks == Long.MIN_VALUE || time >= lastTicks + stepTicks;
    }

    /// Sets a mark: everything weighed so far is shown before `time`.
    public void mark(long time) {
        if (!wants(time)) return;
        ticks.add(time);
        bytes.add(total);
        lastTicks = time;
    }

    public void add(long weight) {
        total += weight;
    }

    /// @param end of the track
    public TrackWeight upTo(long end) {
        if (lastTicks == Long.MIN_VALUE || end <= lastTicks) return TrackWeight.UNKNOWN;
        return new TrackWeight(
                LongStream.concat(ticks.build(), LongStream.of(end)).toArray(),
                LongStream.concat(bytes.build(), LongStream.of(total)).toArray());
    }
}
