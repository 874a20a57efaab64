package com.viewra.bench;

import java.util.List;

/// The same thing measured several times; in order of size.
public record Series(List<Double> values) {
    public Series {
        if (values.isEmpty()) throw new IllegalArgumentException("nothing was measured");
        values = values.stream().sorted().toList();
    }

    public static Series of(double value) {
        return new Series(List.of(value));
    }

    public double median() {
        return at(0.5);
    }

    public double p95() {
        return at(0.95);
    }

    public double p99() {
        return at(0.99);
    }

    public double mean() {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    /// The smallest value that at least this share of all values does not exceed.
    private double at(double share) {
        return values.get((int) Math.ceil(share * values.size()) - 1);
    }
}
