package com.viewra.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Counts failed attempts of each address, so that nobody can try codes quickly. Safe for use from any thread.
final class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MAX_IN_WINDOW = 5;
    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean tooMany(String address) {
        forgetOld();
        return failures.getOrDefault(address, new ArrayDeque<>()).size() >= MAX_IN_WINDOW;
    }

    synchronized void failed(String address) {
        failures.computeIfAbsent(address, _ -> new ArrayDeque<>()).addLast(clock.instant());
    }

    private void forgetOld() {
        Instant now = clock.instant();
        failures.values().forEach(times -> times.removeIf(time -> isOld(time, now)));
        failures.values().removeIf(Deque::isEmpty);
    }

    /// Or far ahead, as the clock was set back since.
    private static boolean isOld(Instant time, Instant now) {
        return Duration.between(time, now).abs().compareTo(WINDOW) > 0;
    }
}
