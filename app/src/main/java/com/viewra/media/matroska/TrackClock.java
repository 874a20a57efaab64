package com.viewra.media.matroska;

import com.viewra.api.media.Rational;
import java.util.Optional;

/// Turns the rounded times of blocks, mostly milliseconds, back into the exact ones.
///
/// Frames of a constant rate lie on a grid that starts at the first block. A block time within one unit of a grid
/// point is moved onto it; any other stays as it is. So the time of a frame depends on its own block alone, never on
/// where reading began.
/// @param timescale ticks per second, such that both the grid and a block's time come out whole
/// @param unitNanos length of one unit of block times (TimestampScale)
/// @param firstUnits block time of the first frame
/// @param frameTicks distance of the grid points, 0 if there is no grid
/// @param delayTicks what CodecDelay takes off every time
record TrackClock(long timescale, long unitNanos, long firstUnits, long frameTicks, long delayTicks) {
    private static final long NANOS = 1_000_000_000;
    private static final long FINEST = 90_000;

    /// @param rate empty for frames at varying distances
    static TrackClock ofVideo(long unitNanos, long firstUnits, Optional<Rational> rate) {
        if (rate.isEmpty()) return new TrackClock(unsnapped(unitNanos), unitNanos, firstUnits, 0, 0);
        // thousandths of a second come out whole too
        long factor = rate.get().numerator() % 1000 == 0 ? 1 : 1000;
        long timescale = rate.get().numerator() * factor;
        if (timescale > Integer.MAX_VALUE) return new TrackClock(unsnapped(unitNanos), unitNanos, firstUnits, 0, 0);
        return new TrackClock(timescale, unitNanos, firstUnits, rate.get().denominator() * factor, 0);
    }

    /// @param frameSamples samples per channel in each frame, 0 if frames differ
    static TrackClock ofAudio(long unitNanos, long firstUnits, int sampleRate, int frameSamples, long codecDelayNanos) {
        long delay = Math.round(codecDelayNanos * (double) sampleRate / NANOS);
        return new TrackClock(sampleRate, unitNanos, firstUnits, frameSamples, delay);
    }

    private static long unsnapped(long unitNanos) {
        return NANOS % unitNanos == 0 && NANOS / unitNanos > FINEST ? Math.min(NANOS / unitNanos, NANOS) : FINEST;
    }

    long ticks(long units) {
        long plain = plainTicks(units);
        if (frameTicks == 0) return plain - delayTicks;
        long first = plainTicks(firstUnits);
        long grid = first + Math.floorDiv(2 * (plain - first) + frameTicks, 2 * frameTicks) * frameTicks;
        return (Math.abs(grid - plain) <= tolerance() ? grid : plain) - delayTicks;
    }

    /// Whether the block time fits the grid.
    boolean fits(long units) {
        if (frameTicks == 0) return false;
        long offset = Math.floorMod(plainTicks(units) - plainTicks(firstUnits), frameTicks);
        return Math.min(offset, frameTicks - offset) <= tolerance();
    }

    /// One unit, as both ends of a distance are rounded by up to half of one.
    private long tolerance() {
        return Math.ceilDiv(unitNanos * timescale, NANOS);
    }

    /// The block time by itself, to the nearest tick.
    long plainTicks(long units) {
        long limit = Long.MAX_VALUE / unitNanos;
        long nanos = Math.clamp(units, -limit, limit) * unitNanos;
        return Math.floorDiv(nanos, NANOS) * timescale
                + Math.floorDiv(Math.floorMod(nanos, NANOS) * timescale + NANOS / 2, NANOS);
    }
}
