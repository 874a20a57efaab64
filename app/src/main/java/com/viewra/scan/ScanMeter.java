package com.viewra.scan;

import com.viewra.api.event.EventPublisher;
import com.viewra.library.LibraryId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Counts what a scan does and tells of it a few times a second. Thread-safe.
final class ScanMeter {
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private final LibraryId library;
    private final EventPublisher events;
    private final Clock clock;
    private final Instant startedAt;
    private Instant toldAt = Instant.EPOCH;
    private ScanStatus status;

    ScanMeter(LibraryId library, EventPublisher events, Clock clock) {
        this.library = library;
        this.events = events;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.status = new ScanStatus(ScanStatus.State.RUNNING, 0, 0, 0, 0, Duration.ZERO);
    }

    synchronized ScanStatus status() {
        return status;
    }

    synchronized void found(int files) {
        add(files, 0, 0, 0);
    }

    /// Files that need no reading, as a folder or one by one.
    synchronized void unchanged(int files, int failed) {
        add(0, files, files, failed);
    }

    synchronized void read(boolean failed) {
        add(0, 1, 0, failed ? 1 : 0);
    }

    private void add(int found, int done, int unchanged, int failed) {
        change(
                status.state(),
                status.found() + found,
                status.done() + done,
                status.unchanged() + unchanged,
                status.failed() + failed);
        Instant now = clock.instant();
        if (toldAt.plus(INTERVAL).isAfter(now)) return;
        toldAt = now;
        events.publish(new ScanEvent.ScanProgress(library, status));
    }

    synchronized void end() {
        change(ScanStatus.State.IDLE, status.found(), status.done(), status.unchanged(), status.failed());
        events.publish(new ScanEvent.ScanProgress(library, status));
    }

    private void change(ScanStatus.State state, int found, int done, int unchanged, int failed) {
        status = new ScanStatus(state, found, done, unchanged, failed, Duration.between(startedAt, clock.instant()));
    }
}
