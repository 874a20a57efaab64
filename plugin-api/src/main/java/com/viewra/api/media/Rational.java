package com.viewra.api.media;

/// An exact fraction in lowest terms, as frame rates (24000/1001) and pixel aspects (64/45) are.
/// @param denominator positive
public record Rational(long numerator, long denominator) implements Comparable<Rational> {
    public static final Rational ONE = new Rational(1, 1);

    public Rational {
        if (denominator <= 0) throw new IllegalArgumentException("denominator must be positive: " + denominator);
        long divisor = gcd(Math.abs(numerator), denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public double toDouble() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(Rational other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /// As FFmpeg writes it: `24000/1001`.
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
