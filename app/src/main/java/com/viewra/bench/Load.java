package com.viewra.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What several connections got, each of which asked for the next address as soon as it had one.
record Load(long requests, long bytes, double seconds) {
    double megabytesPerSecond() {
        return bytes / 1e6 / seconds;
    }

    double requestsPerSecond() {
        return requests / seconds;
    }

    /// @param addresses all of one server
    static Load of(List<URI> addresses, int connections, Duration length) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Callable<Load>> work = new ArrayList<>();
        for (int n = 0; n < connections; n++) {
            int first = n * addresses.size() / connections;
            work.add(() -> one(addresses, first, start + length.toNanos()));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Load>> parts = threads.invokeAll(work);
            return sum(parts, (System.nanoTime() - start) / 1e9);
        }
    }

    private static Load one(List<URI> addresses, int first, long untilNanos) throws IOException {
        long requests = 0;
        long bytes = 0;
        try (KeptConnection connection = new KeptConnection(addresses.getFirst())) {
            for (int n = first; System.nanoTime() < untilNanos; n++) {
                bytes += connection.get(addresses.get(n % addresses.size()));
                requests++;
            }
        }
        return new Load(requests, bytes, 0);
    }

    private static Load sum(List<Future<Load>> parts, double seconds) throws IOException, InterruptedException {
        long requests = 0;
        long bytes = 0;
        for (Future<Load> part : parts) {
            try {
                requests += part.get().requests;
                bytes += part.get().bytes;
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        return new Load(requests, bytes, seconds);
    }
}
