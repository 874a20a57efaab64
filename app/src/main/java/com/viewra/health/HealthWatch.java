package com.viewra.health;

import java.time.Duration;

/// Asks all checks now and then, so that a change is told although nobody looks.
public final class HealthWatch implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private final Thread thread;

    public HealthWatch(Health health) {
        thread = Thread.ofVirtual().name("health").start(() -> watch(health));
    }

    private static void watch(Health health) {
        try {
            while (true) {
                health.report();
                Thread.sleep(INTERVAL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
