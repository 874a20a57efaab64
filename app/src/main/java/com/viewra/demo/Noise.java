package com.viewra.demo;

/// Smooth randomness along a line, the same for the same seed on every machine.
record Noise(long seed) {
    /// Between 0 and 1, with a bend about every 1 in `x`.
    double at(double x) {
        double floor = Math.floor(x);
        double t = x - floor;
        double smooth = t * t * (3 - 2 * t);
        return hash((long) floor) * (1 - smooth) + hash((long) floor + 1) * smooth;
    }

    /// Between 0 and 1, each octave twice as fine and half as strong as the one before.
    double fractal(double x, int octaves) {
        double sum = 0;
        double strength = 1;
        double total = 0;
        for (int octave = 0; octave < octaves; octave++, strength /= 2) {
            sum += strength * new Noise(seed + octave).at(x * (1 << octave));
            total += strength;
        }
        return sum / total;
    }

    /// Any whole number to a number between 0 and 1 (the finaliser of SplitMix64).
    double hash(long n) {
        long z = seed * 0x9E3779B97F4A7C15L + n * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
