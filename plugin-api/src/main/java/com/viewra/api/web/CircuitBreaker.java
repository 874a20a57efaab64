package com.viewra.api.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Leaves a service alone for a while after it failed some times in a row, then tries it with one request.
final class CircuitBreaker {
    private final InstantSource clock;
    private final int failuresAllowed;
    private final Duration pause;
    private int failures;
    private Instant openUntil = Instant.MIN;

    CircuitBreaker(InstantSource clock, int failuresAllowed, Duration pause) {
        this.clock = clock;
        this.failuresAllowed = failuresAllowed;
        this.pause = pause;
    }

    /// Until when nobody should ask; empty if one may.
    synchronized Optional<Instant> closedUntil() {
        return clock.instant().isBefore(openUntil) ? Optional.of(openUntil) : Optional.empty();
    }

    synchronized void succeeded() {
        failures = 0;
        openUntil = Instant.MIN;
    }

    /// After a pause one more failure is enough for the next.
    synchronized void failed() {
        if (++failures >= failuresAllowed) openUntil = clock.instant().plus(pause);
    }

    /// The service itself asks for a rest.
    synchronized void rest(Duration wanted) {
        Instant end = clock.instant().plus(wanted);
        if (end.isAfter(openUntil)) openUntil = end;
    }
}
