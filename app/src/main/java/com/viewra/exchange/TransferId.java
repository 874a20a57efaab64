package com.viewra.exchange;

/// Names one transfer until the program ends.
public record TransferId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
