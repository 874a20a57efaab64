package com.viewra.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// A viewer who drags along the seek bar: each place is asked for and given up for the next.
final class SeekStorm {
    private static final int SEEKS = 20;
    private static final long BETWEEN_MILLIS = 60;
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private SeekStorm() {}

    /// @return milliseconds from the last seek until one encoder at most was left
    static double millisToOneEncoder(RunningViewra viewra, Playing.Variant variant)
            throws IOException, InterruptedException {
        KeptConnection last = new KeptConnection(variant.playlist());
        try {
            for (int n = 0; n < SEEKS; n++) {
                last.close();
                last = new KeptConnection(variant.playlist());
                last.ask(variant.segment(place(n, variant.segments())));
                if (n < SEEKS - 1) TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            }
            long start = System.nanoTime();
            while (encoders(viewra) > 1) {
                if (System.nanoTime() - start > LIMIT_NANOS) throw new IOException("Encoders go on for nobody.");
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return (System.nanoTime() - start) / 1e6;
        } finally {
            last.close();
        }
    }

    /// Places far apart, none twice.
    private static int place(int seek, int segments) {
        return seek * 7 % SEEKS * (segments - 1) / SEEKS;
    }

    private static long encoders(RunningViewra viewra) {
        return ProcessHandle.of(viewra.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"))
                .count();
    }
}
