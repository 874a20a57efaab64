package com.viewra.streaming;

import com.viewra.api.MediaException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Stops asking an encoder that fails again and again, whatever it is given; then lets one try through, now and then.
/// A single bad file is no reason: it takes failures with several. Safe for use from any thread.
final class Breaker {
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final String encoder;
    private final int failuresAllowed;
    private final int filesNeeded;
    private final Set<Path> files = new HashSet<>();
    private int failures;
    private int rests;
    private long restsUntilNanos;
    private String lastReason = "";

    private Breaker(String encoder, int failuresAllowed, int filesNeeded) {
        this.encoder = encoder;
        this.failuresAllowed = failuresAllowed;
        this.filesNeeded = filesNeeded;
    }

    /// There is nothing else, so it is given up only when it is surely to blame.
    static Breaker ofSoftware(String encoder) {
        return new Breaker(encoder, 4, 2);
    }

    /// Software does the same.
    static Breaker ofHardware(String family) {
        return new Breaker("The hardware encoder " + family, 2, 1);
    }

    synchronized void worked() {
        failures = 0;
        rests = 0;
        files.clear();
    }

    /// @param reason what an encoder may be blamed for; others are passed over
    synchronized void failed(Path file, MediaException reason, long nowNanos) {
        boolean blamed = switch (reason.code()) {
            case TOOL_FAILED, TIMED_OUT -> true;
            case SOURCE_UNREADABLE, SOURCE_DAMAGED, UNSUPPORTED, TOOL_MISSING, BUSY, UNKNOWN -> false;
        };
        if (!blamed) return;
        failures++;
        files.add(file);
        lastReason = String.valueOf(reason.getMessage());
        if (failures >= failuresAllowed && files.size() >= filesNeeded)
            restsUntilNanos = nowNanos + rest(rests++).toNanos();
    }

    private static Duration rest(int rests) {
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(rests, 10));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    synchronized boolean isOpen(long nowNanos) {
        return rests > 0 && nowNanos - restsUntilNanos < 0;
    }

    /// What is wrong, and what heals it; empty if nothing is.
    synchronized Optional<String> complaint(long nowNanos) {
        if (rests == 0) return Optional.empty();
        long seconds = Math.max(0, (restsUntilNanos - nowNanos) / 1_000_000_000);
        return Optional.of("%s failed %d times in a row and is tried again in %d s. The last time: %s"
                .formatted(encoder, failures, seconds, lastReason));
    }
}
