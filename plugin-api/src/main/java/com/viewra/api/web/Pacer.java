package com.viewra.api.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Gives requests their turns, so far apart as the service wants them.
final class Pacer {
    private final InstantSource clock;
    private final Pause pause;
    private final Duration interval;
    private Instant next = Instant.MIN;

    Pacer(InstantSource clock, Pause pause, Duration interval) {
        this.clock = clock;
        this.pause = pause;
        this.interval = interval;
    }

    /// Waiting, as tests do without it.
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    void awaitTurn() throws InterruptedException {
        Duration wait = takeTurn();
        if (wait.isPositive()) pause.of(wait);
    }

    private synchronized Duration takeTurn() {
        Instant now = clock.instant();
        Instant turn = next.isAfter(now) ? next : now;
        next = turn.plus(interval);
        return Duration.between(now, turn);
    }
}
