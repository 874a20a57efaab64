package com.viewra.media.matroska;

import com.viewra.api.media.Rational;
import java.util.Optional;

/// Finds the exact rate behind a frame duration that was rounded to nanoseconds, or worse.
final class FrameRates {
    private static final double TOLERANCE = 2e-5;
    private static final double NANOS = 1e9;

    private FrameRates() {}

    /// Whole rates and those of NTSC (24000/1001 and kin) are recognised; any other is taken by its word.
    static Optional<Rational> exact(long durationNanos) {
        if (durationNanos <= 0 || durationNanos > NANOS * 10) return Optional.empty();
        double rate = NANOS / durationNanos;
        Rational whole = new Rational(Math.max(1, Math.round(rate)), 1);
        if (isNear(whole, rate)) return Optional.of(whole);
        Rational ntsc = new Rational(Math.max(1, Math.round(rate * 1.001)) * 1000, 1001);
        if (isNear(ntsc, rate)) return Optional.of(ntsc);
        return Optional.of(new Rational(1_000_000_000, durationNanos));
    }

    private static boolean isNear(Rational candidate, double rate) {
        return Math.abs(candidate.toDouble() / rate - 1) < TOLERANCE;
    }
}
