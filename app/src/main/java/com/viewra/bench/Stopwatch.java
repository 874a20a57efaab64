package com.viewra.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Times the same thing again and again, in milliseconds.
public final class Stopwatch {
    private final List<Double> millis = new ArrayList<>();

    /// What is timed.
    public interface Work {
        void run() throws IOException, InterruptedException;
    }

    public void time(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        millis.add((System.nanoTime() - start) / 1e6);
    }

    public Series series() {
        return new Series(millis);
    }
}
