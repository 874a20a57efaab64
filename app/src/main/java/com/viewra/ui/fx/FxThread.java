package com.viewra.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way onto the JavaFX thread, and off it for anything that may block.
/// Tests give executors that run at once and need no toolkit.
public final class FxThread {
    private static final Logger LOG = LoggerFactory.getLogger(FxThread.class);
    private final Executor fx;
    private final Executor background;

    public FxThread(Executor fx, Executor background) {
        this.fx = fx;
        this.background = background;
    }

    /// The thread of the running toolkit, and virtual threads beside it.
    public static FxThread ofToolkit() {
        var virtual = Thread.ofVirtual().name("ui-", 0).factory();
        return new FxThread(Platform::runLater, Executors.newThreadPerTaskExecutor(virtual));
    }

    /// Changes what is shown. May be called from any thread.
    public void run(Runnable change) {
        fx.execute(change);
    }

    /// Does `work` in the background and hands its result, or its failure, over on the JavaFX thread.
    public <T> void load(Callable<T> work, Consumer<T> shown, Consumer<Exception> failed) {
        background.execute(() -> {
            try {
                T result = work.call();
                run(() -> shown.accept(result));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("background work of the window failed", e);
                run(() -> failed.accept(e));
            }
        });
    }

    /// Does `work` in the background; a failure is logged.
    public void inBackground(Runnable work) {
        load(Executors.callable(work), _ -> {}, _ -> {});
    }

    /// @return a trigger that may be pulled from any thread and any number of times: `change` runs on the JavaFX thread
    ///     once for all pulls within `quiet`
    public Runnable coalesced(Duration quiet, Runnable change) {
        AtomicBoolean pending = new AtomicBoolean();
        Executor later =
                quiet.isZero() ? fx : CompletableFuture.delayedExecutor(quiet.toMillis(), TimeUnit.MILLISECONDS, fx);
        return () -> {
            if (!pending.compareAndSet(false, true)) return;
            later.execute(() -> {
                pending.set(false);
                change.run();
            });
        };
    }
}
