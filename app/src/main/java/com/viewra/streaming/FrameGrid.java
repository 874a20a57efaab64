package com.viewra.streaming;

import com.viewra.api.media.Rational;
import com.viewra.api.media.VideoFormat;
import java.util.List;
import java.util.stream.LongStream;

/// Pictures at an exact constant rate, cut every `gopFrames` of them: the grid of all encoded video.
/// Counted in whole frames, never in seconds: at 24000/1001 a plan in seconds lists a segment too many per hour.
record FrameGrid(Rational rate, int gopFrames) {
    private static final double MAX_RATE = 60.5;
    private static final Rational FALLBACK = new Rational(30, 1);
    private static final List<Rational> STANDARD = List.of(
            new Rational(24000, 1001),
            new Rational(24, 1),
            new Rational(25, 1),
            new Rational(30000, 1001),
            new Rational(30, 1),
            new Rational(48, 1),
            new Rational(50, 1),
            new Rational(60000, 1001),
            new Rational(60, 1));

    /// A segment this much shorter than the others is joined to the one before: it may turn out empty when the
    /// source ends a frame earlier than announced, and a listed segment must exist.
    private static final int SHORTEST_TAIL = 4;

    /// The grid for a source: its own rate where that is constant and sane, else 30 pictures a second.
    static FrameGrid of(VideoFormat source) {
        Rational rate = source.frameRate().map(FrameGrid::sane).orElse(FALLBACK);
        return new FrameGrid(rate, (int) Math.max(1, Math.round(2 * rate.toDouble())));
    }

    /// Length of a segment.
    Rational gopSeconds() {
        return new Rational(gopFrames * rate.denominator(), rate.numerator());
    }

    /// @param seconds how long the source's video lasts
    TrackPlan plan(double seconds) {
        long frames = Math.max(1, Math.round(seconds * rate.toDouble()));
        long segments = Math.max(1, (frames + gopFrames - gopFrames / SHORTEST_TAIL) / gopFrames);
        long[] boundaries = LongStream.rangeClosed(0, segments)
                .map(k -> (k < segments ? k * gopFrames : frames) * rate.denominator())
                .toArray();
        return new TrackPlan(rate.numerator(), boundaries, rate.denominator());
    }

    private static Rational sane(Rational rate) {
        double value = rate.toDouble();
        if (value < 1 || value > 250) return FALLBACK; // a clock's tick rate taken for a picture rate
        for (Rational standard : STANDARD) if (Math.abs(value / standard.toDouble() - 1) < 0.0002) return standard;
        Rational lowered = rate;
        for (int n = 2; lowered.toDouble() > MAX_RATE; n++)
            lowered = new Rational(rate.numerator(), rate.denominator() * n);
        return lowered.numerator() > 1_000_000 ? FALLBACK : lowered;
    }
}
