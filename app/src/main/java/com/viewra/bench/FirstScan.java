package com.viewra.bench;

import java.io.IOException;
import java.util.Optional;

/// What the first scan of a tree took.
/// @param cpuSeconds of the program and its children; empty where the system does not tell
record FirstScan(double seconds, Optional<Double> cpuSeconds) {
    /// @param start by [System#nanoTime]
    static FirstScan since(long start, long pid) throws IOException {
        return new FirstScan(
                (System.nanoTime() - start) / 1e9, ProcessUse.of(pid).map(ProcessUse::cpuSeconds));
    }
}
