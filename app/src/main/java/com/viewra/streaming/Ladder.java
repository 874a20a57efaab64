package com.viewra.streaming;

import com.viewra.api.media.Rational;
import com.viewra.api.media.VideoFormat;
import java.util.List;
import java.util.stream.IntStream;

/// The sizes and rates at which a picture is offered encoded, largest first; never larger than the source.
record Ladder(List<Rung> rungs) {
    /// One step.
    /// @param bitrate average bits per second
    /// @param level H.264 level times ten
    record Rung(int width, int height, int bitrate, int level) {}

    private static final int MAX_WIDTH = 1920;
    private static final int[] HEIGHTS = {1080, 720, 480, 360};

    Ladder {
        rungs = List.copyOf(rungs);
    }

    static Ladder of(VideoFormat source, Rational rate) {
        double aspect = (double) source.displayWidth() / source.displayHeight();
        int top = Math.max(2, Math.min(Math.min(1080, source.displayHeight()), (int) (MAX_WIDTH / aspect)) & ~1);
        int standard = IntStream.of(HEIGHTS).filter(h -> h <= top).findFirst().orElse(0);
        // A source between two steps keeps its own size as well: 576 lines are worth more than 480.
        boolean own = top * 10 >= standard * 11;
        IntStream heights = IntStream.of(HEIGHTS).filter(h -> h <= top);
        IntStream all = own ? IntStream.concat(IntStream.of(top), heights) : heights;
        return new Ladder(all.mapToObj(h -> rung(h, aspect, rate)).toList());
    }

    private static Rung rung(int height, double aspect, Rational rate) {
        int width = (int) Math.max(2, 2 * Math.round(height * aspect / 2));
        return new Rung(width, height, bitrate(height), AvcLevel.of(width, height, rate, bitrate(height)));
    }

    /// 5, 2.8, 1.4 and 0.8 Mbit/s at the standard heights, between them in proportion.
    static int bitrate(int height) {
        if (height >= 1080) return 5_000_000;
        if (height >= 720) return between(height, 720, 2_800_000, 1080, 5_000_000);
        if (height >= 480) return between(height, 480, 1_400_000, 720, 2_800_000);
        if (height >= 360) return between(height, 360, 800_000, 480, 1_400_000);
        return between(height, 0, 100_000, 360, 800_000);
    }

    private static int between(int height, int low, int lowRate, int high, int highRate) {
        long rate = lowRate + (long) (highRate - lowRate) * (height - low) / (high - low);
        return (int) (rate / 10_000 * 10_000);
    }
}
