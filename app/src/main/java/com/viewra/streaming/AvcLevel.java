package com.viewra.streaming;

import com.viewra.api.media.Rational;
import java.util.List;

/// H.264 levels (ITU-T H.264 table A-1).
final class AvcLevel {
    /// @param macroblocksPerSecond MaxMBPS
    /// @param frameMacroblocks MaxFS
    /// @param kilobits MaxBR for High profile: 1.25 times that of Main
    private record Limit(int level, long macroblocksPerSecond, long frameMacroblocks, long kilobits) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit(21, 19_800, 792, 5_000),
            new Limit(30, 40_500, 1_620, 12_500),
            new Limit(31, 108_000, 3_600, 17_500),
            new Limit(32, 216_000, 5_120, 25_000),
            new Limit(40, 245_760, 8_192, 25_000),
            new Limit(42, 522_240, 8_704, 62_500),
            new Limit(50, 589_824, 22_080, 168_750),
            new Limit(51, 983_040, 36_864, 300_000));
    private static final int HIGHEST = 52;

    private AvcLevel() {}

    /// The lowest level that allows the picture with peaks of 1.5 times the bit rate.
    static int of(int width, int height, Rational rate, int bitrate) {
        long macroblocks = (long) Math.ceilDiv(width, 16) * Math.ceilDiv(height, 16);
        double perSecond = macroblocks * rate.toDouble();
        double kilobits = bitrate * 1.5 / 1000;
        return LIMITS.stream()
                .filter(l -> macroblocks <= l.frameMacroblocks
                        && perSecond <= l.macroblocksPerSecond
                        && kilobits <= l.kilobits)
                .mapToInt(Limit::level)
                .findFirst()
                .orElse(HIGHEST);
    }
}
