package com.viewra.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A server that is asked for the same files again and again, and how it did.
final class Target {
    private final long pid;
    private final List<URI> addresses;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> megabytesPerSecond = new ArrayList<>();
    private final List<Double> requestsPerSecond = new ArrayList<>();
    private final List<Double> cpuMillisPerRequest = new ArrayList<>();

    Target(long pid, List<URI> addresses) {
        this.pid = pid;
        this.addresses = List.copyOf(addresses);
    }

    /// Asks for every address once, on one connection.
    Series once() throws IOException, InterruptedException {
        try (KeptConnection connection = new KeptConnection(addresses.getFirst())) {
            Stopwatch watch = new Stopwatch();
            for (URI address : addresses) watch.time(() -> connection.get(address));
            return watch.series();
        }
    }

    void warmUp(int connections, Duration length) throws IOException, InterruptedException {
        Load.of(addresses, connections, length);
    }

    /// One connection for the time of an answer, then many for the throughput.
    void round(int connections, Duration length) throws IOException, InterruptedException {
        millis.addAll(once().values());
        Optional<ProcessUse> before = ProcessUse.of(pid);
        Load load = Load.of(addresses, connections, length);
        Optional<ProcessUse> after = ProcessUse.of(pid);
        megabytesPerSecond.add(load.megabytesPerSecond());
        requestsPerSecond.add(load.requestsPerSecond());
        if (before.isPresent() && after.isPresent())
            cpuMillisPerRequest.add((after.get().cpuSeconds() - before.get().cpuSeconds()) * 1000 / load.requests());
    }

    Series millis() {
        return new Series(millis);
    }

    Series megabytesPerSecond() {
        return new Series(megabytesPerSecond);
    }

    Series requestsPerSecond() {
        return new Series(requestsPerSecond);
    }

    /// Processor time; empty where the system does not tell it.
    Optional<Series> cpuMillisPerRequest() {
        return cpuMillisPerRequest.isEmpty() ? Optional.empty() : Optional.of(new Series(cpuMillisPerRequest));
    }
}
