package com.viewra.streaming;

import com.viewra.api.media.Rational;
import java.math.BigInteger;
import java.util.Arrays;

/// Where the segments of one rendition begin and end, known before anything is encoded.
/// Segment `k` holds the samples from boundary `k` up to boundary `k + 1`.
/// @param timescale ticks per second, the one of the samples
/// @param boundaries in ticks on the presentation time line, strictly ascending, one more than there are segments
/// @param unitTicks distance of two samples on an exact grid, 0 where the samples come as the source has them
@SuppressWarnings("ArrayRecordComponent") // thousands of boundaries; never compared, never given away
record TrackPlan(long timescale, long[] boundaries, long unitTicks) {
    TrackPlan {
        if (timescale <= 0) throw new IllegalArgumentException("timescale must be positive: " + timescale);
        if (boundaries.length < 2) throw new IllegalArgumentException("a plan has at least one segment");
        for (int i = 1; i < boundaries.length; i++)
            if (boundaries[i] <= boundaries[i - 1])
                throw new IllegalArgumentException("boundaries must ascend: " + Arrays.toString(boundaries));
    }

    int segments() {
        return boundaries.length - 1;
    }

    long start(int segment) {
        return boundaries[segment];
    }

    long end(int segment) {
        return boundaries[segment + 1];
    }

    /// The segment that is shown at a time, or the nearest.
    int segmentAt(double seconds) {
        int found = Arrays.binarySearch(boundaries, Math.round(seconds * timescale));
        return Math.clamp(found >= 0 ? found : -found - 2, 0, segments() - 1);
    }

    /// Samples of a segment on an exact grid.
    long units(int segment) {
        return (end(segment) - start(segment)) / unitTicks;
    }

    Rational startSeconds(int segment) {
        return new Rational(start(segment), timescale);
    }

    double seconds(int segment) {
        return (double) (end(segment) - start(segment)) / timescale;
    }

    double totalSeconds() {
        return (double) boundaries[boundaries.length - 1] / timescale;
    }

    /// Duration of a segment as playlists give it. Differences of rounded boundaries, not rounded differences,
    /// so the sum never drifts from the media. The first segment counts from zero: playlists have no other
    /// origin.
    long micros(int segment) {
        return boundaryMicros(segment + 1) - (segment == 0 ? 0 : boundaryMicros(segment));
    }

    private long boundaryMicros(int boundary) {
        BigInteger twice = BigInteger.valueOf(boundaries[boundary])
                .multiply(BigInteger.valueOf(2_000_000))
                .divide(BigInteger.valueOf(timescale));
        return twice.add(BigInteger.ONE).shiftRight(1).longValueExact();
    }
}
