package com.viewra.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Somebody who watches: fetches a few segments ahead, then one whenever one was played. Pauses when the next is late.
final class Viewer {
    private static final double AHEAD_SECONDS = 6;
    private final FutureTask<Watched> watching;

    /// @param waitMillis for each segment
    /// @param pauseSeconds in which there was nothing to show, after the first picture
    record Watched(Series waitMillis, double pauseSeconds) {
        static Series waits(List<Watched> all) {
            return new Series(
                    all.stream().flatMap(w -> w.waitMillis.values().stream()).toList());
        }

        static Series pauses(List<Watched> all) {
            return new Series(all.stream().map(Watched::pauseSeconds).toList());
        }
    }

    private Viewer(FutureTask<Watched> watching) {
        this.watching = watching;
    }

    static Viewer start(Playing.Variant variant, int segments) {
        FutureTask<Watched> watching = new FutureTask<>(() -> watch(variant, segments));
        Thread.ofPlatform().daemon().name("viewer").start(watching);
        return new Viewer(watching);
    }

    Watched await() throws IOException, InterruptedException {
        try {
            return watching.get();
        } catch (ExecutionException e) {
            throw new IOException("A viewer could not go on.", e.getCause());
        }
    }

    private static Watched watch(Playing.Variant variant, int segments) throws IOException, InterruptedException {
        Stopwatch waits = new Stopwatch();
        try (KeptConnection connection = new KeptConnection(variant.playlist())) {
            connection.get(variant.init());
            waits.time(() -> connection.get(variant.segment(0)));
            long shownAt = System.nanoTime(); // when the film would have begun had it never paused
            double paused = 0;
            for (int n = 1; n < segments; n++) {
                int index = n;
                sleepUntil(shownAt, variant.starts().get(n) + paused - AHEAD_SECONDS);
                waits.time(() -> connection.get(variant.segment(index)));
                double late = secondsSince(shownAt) - paused - variant.starts().get(n);
                paused += Math.max(0, late);
            }
            return new Watched(waits.series(), paused);
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void sleepUntil(long startNanos, double seconds) throws InterruptedException {
        double left = seconds - secondsSince(startNanos);
        if (left > 0) TimeUnit.MILLISECONDS.sleep((long) (left * 1000));
    }
}
