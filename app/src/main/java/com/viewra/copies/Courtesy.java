package com.viewra.copies;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lets viewers go first: while somebody watches something that is encoded for them, copies wait.
final class Courtesy {
    /// A player reports every few seconds; after this it has gone.
    private static final Duration MEMORY = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final InstantSource clock;
    private volatile Instant busyUntil = Instant.MIN;

    Courtesy(InstantSource clock) {
        this.clock = clock;
    }

    /// Somebody was seen watching just now.
    void viewerSeen() {
        busyUntil = clock.instant().plus(MEMORY);
    }

    boolean mustWait() {
        return clock.instant().isBefore(busyUntil);
    }

    void waitForViewers() throws InterruptedException {
        while (mustWait()) Thread.sleep(PATIENCE);
    }
}
