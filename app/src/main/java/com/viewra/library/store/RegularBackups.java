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
    private static final Duration LONGEST_YIELD = Duration.ofHours(1);
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

    /// While files are being read into the library nothing is done that others would wait for; and no copy is made, for
    /// an hour: the database would keep in memory all that changes until the copy is complete.
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
            Duration old = OLD;
            long restNanos = System.nanoTime();
            while (true) {
                @Nullable Duration age = wanted.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
                if (closing) return;
                if (age != null) old = age;
                boolean scans = isScanning.getAsBoolean();
                if (!scans) restNanos = System.nanoTime();
                boolean isBusy = scans || library.isLookedAt();
                tidy(isBusy);
                if (!scans || System.nanoTime() - restNanos > LONGEST_YIELD.toNanos()) {
                    backUp(old);
                    old = OLD;
                }
                pause = isBusy ? WHEN_BUSY : NEXT_LOOK;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidy(boolean isBusy) {
        try {
            library.tidyIfItPays(isBusy);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The library could not be made smaller; it is tried again within the hour.", e);
        }
    }

    private void backUp(Duration old) {
        try {
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
