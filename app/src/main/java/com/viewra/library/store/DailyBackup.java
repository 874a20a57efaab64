package com.viewra.library.store;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that there is a backup of each day on which the program runs.
public final class DailyBackup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    /// The start of the program has other things to do.
    private static final Duration FIRST_LOOK = Duration.ofMinutes(2);

    private static final Duration NEXT_LOOK = Duration.ofHours(1);
    private final LibraryStore library;
    private final Thread thread;

    public DailyBackup(LibraryStore library) {
        this.library = library;
        this.thread = Thread.ofVirtual().name("daily-backup").start(this::run);
    }

    private void run() {
        try {
            Thread.sleep(FIRST_LOOK);
            while (true) {
                look();
                Thread.sleep(NEXT_LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            library.backUpIfDue().ifPresent(made -> LOG.info("Backup of the library: {}", made.file()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The daily backup of the library could not be made; it is tried again in an hour.", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
