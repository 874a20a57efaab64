package com.viewra.media;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Times of key frames with the places they lie at, put in the order they are shown.
/// @param ticks ascending, no two alike
@SuppressWarnings("ArrayRecordComponent") // as in TrackTiming
public record KeyframeTable(long[] ticks, long[] offsets) {
    public static KeyframeTable of(long[] ticks, long[] offsets) {
        if (isAscending(ticks)) return new KeyframeTable(ticks, offsets);
        int[] order = IntStream.range(0, ticks.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> ticks[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] distinct = IntStream.range(0, order.length)
                .filter(i -> i == 0 || ticks[order[i]] != ticks[order[i - 1]])
                .map(i -> order[i])
                .toArray();
        return new KeyframeTable(
                IntStream.of(distinct).mapToLong(i -> ticks[i]).toArray(),
                IntStream.of(distinct).mapToLong(i -> offsets[i]).toArray());
    }

    private static boolean isAscending(long[] ticks) {
        for (int i = 1; i < ticks.length; i++) if (ticks[i] <= ticks[i - 1]) return false;
        return true;
    }
}
