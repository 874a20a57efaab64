package com.viewra.library.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that there is a backup that is not old, as long as there is something new to copy.
public final class RegularBackups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegularBackups.class);
    /// The start of the program has other things to do.
    private static final Duration FIRST_LOOK = Duration.ofMinutes(2);

    private static final Duration NEXT_LOOK = Duration.ofHours(1);
    private static final Duration WHEN_BUSY = Duration.ofMinutes(1);
    private static final Duration OLD = Duration.ofHours(4);
    private static final Duration OLD_AFTER_MUCH_NEWS = Duration.ofMinutes(30);
    private final LibraryStore library;
    private volatile BooleanSupplier isScanning = () -> false;
    private final BlockingQueue<Duration> wanted = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private volatile boolean closing;

    public RegularBackups(LibraryStore library) {
        this.library = library;
        this.thread = Thread.ofVirtual().name("backups").start(this::run);
    }

    /// What others would wait for is put off while files are being read into the library.
    public void yieldTo(BooleanSupplier scanning) {
        isScanning = scanning;
    }

    /// Much is new, as after a scan: a backup of half an hour ago counts as old. Returns at once.
    public void muchIsNew() {
        wanted.offer(OLD_AFTER_MUCH_NEWS);
    }

    private void run() {
        try {
            Duration pause = FIRST_LOOK;
            while (true) {
                @Nullable Duration age = wanted.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
                if (closing) return;
                boolean isBusy = isScanning.getAsBoolean() || library.isLookedAt();
                look(age == null ? OLD : age, isBusy);
                pause = isBusy ? WHEN_BUSY : NEXT_LOOK;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Duration old, boolean isBusy) {
        try {
            library.tidyIfItPays(isBusy);
            library.backUpIfOlderThan(old).ifPresent(made -> LOG.info("Backup of the library: {}", made.file()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The backup of the library could not be made; it is tried again within the hour.", e);
        }
    }

    /// Waits for a copy or a tidying that is under way: to interrupt it could leave the library as after a kill.
    @Override
    public void close() {
        closing = true;
        wanted.offer(OLD);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
