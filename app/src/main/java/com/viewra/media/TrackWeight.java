package com.viewra.media;

import java.util.Arrays;

/// How the bytes of a track spread over its time, so that what a piece of it weighs is known without reading it.
/// @param ticks presentation times, ascending, on the clock of the track's [TrackTiming]; the last is the track's end
/// @param bytes coded bytes of the track that lie before each of them
@SuppressWarnings("ArrayRecordComponent") // thousands of marks; never compared
public record TrackWeight(long[] ticks, long[] bytes) {
    public static final TrackWeight UNKNOWN = new TrackWeight(new long[0], new long[0]);

    public TrackWeight {
        if (ticks.length != bytes.length) throw new IllegalArgumentException("every mark has a time and a weight");
        for (int i = 1; i < ticks.length; i++)
            if (ticks[i] < ticks[i - 1] || bytes[i] < bytes[i - 1])
                throw new IllegalArgumentException("marks must ascend");
    }

    /// A track of which no more is known than its sum.
    public static TrackWeight even(long fromTicks, long toTicks, long bytes) {
        return toTicks <= fromTicks ? UNKNOWN : new TrackWeight(new long[] {fromTicks, toTicks}, new long[] {0, bytes});
    }

    public boolean isKnown() {
        return ticks.length > 1;
    }

    /// Coded bytes shown from `fromTicks` to before `toTicks`: exact at marks, between two of them in proportion.
    public long between(long fromTicks, long toTicks) {
        return Math.max(0, before(toTicks) - before(fromTicks));
    }

    private long before(long time) {
        if (ticks.length == 0 || time <= ticks[0]) return 0;
        int found = Arrays.binarySearch(ticks, time);
        if (found >= 0) return bytes[found];
        int next = -found - 1;
        if (next == ticks.length) return bytes[next - 1];
        double part = (double) (time - ticks[next - 1]) / (ticks[next] - ticks[next - 1]);
        return bytes[next - 1] + Math.round(part * (bytes[next] - bytes[next - 1]));
    }
}
