package com.viewra.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The JavaFX toolkit for tests: started once for all of them, never stopped.
public final class Screen {
    /// A hang guard, not an expectation: a busy machine may take long.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Screen STARTED = new Screen();

    private Screen() {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        Platform.setImplicitExit(false);
        try {
            if (!up.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("JavaFX does not start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static Screen started() {
        return STARTED;
    }

    /// Asks on the JavaFX thread.
    public <T> T ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Platform::runLater)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    public void run(Runnable change) {
        ask(() -> {
            change.run();
            return Optional.empty();
        });
    }

    /// Waits until something is so on the JavaFX thread.
    public void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(so::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("never happened: " + what);
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
        }
    }
}
