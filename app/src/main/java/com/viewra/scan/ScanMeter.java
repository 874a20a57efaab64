package com.viewra.scan;

import com.viewra.api.event.EventPublisher;
import com.viewra.library.LibraryId;
import com.viewra.scan.ScanStatus.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Counts what a scan does and tells of it a few times a second. Thread-safe.
final class ScanMeter {
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private final LibraryId library;
    private final EventPublisher events;
    private final Clock clock;
    private final Instant startedAt;
    private final Set<Path> told;
    private final List<Path> away = new ArrayList<>();
    private Instant toldAt = Instant.EPOCH;
    private State state = State.RUNNING;
    private int found;
    private int done;
    private int unchanged;
    private int failed;
    private Instant at;

    /// @param told what earlier scans could not read either; kept up to date here
    ScanMeter(LibraryId library, EventPublisher events, Clock clock, Set<Path> told) {
        this.told = told;
        this.library = library;
        this.events = events;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.at = startedAt;
    }

    synchronized ScanStatus status() {
        return new ScanStatus(state, found, done, unchanged, failed, Duration.between(startedAt, at), away);
    }

    synchronized void found(int files) {
        found += files;
        tellSometimes();
    }

    /// Files that need no reading, as a folder or one by one.
    synchronized void unchanged(int files, int broken) {
        done += files;
        unchanged += files;
        failed += broken;
        tellSometimes();
    }

    synchronized void read(boolean isBroken) {
        done++;
        if (isBroken) failed++;
        tellSometimes();
    }

    /// What cannot be reached or read.
    /// @return whether that is news
    synchronized boolean away(Path path) {
        away.add(path);
        return told.add(path);
    }

    /// All was looked through: what is not away now will be news when it is.
    synchronized void sawAll() {
        told.retainAll(away);
    }

    synchronized void paused() {
        tell(State.PAUSED);
    }

    synchronized void resumed() {
        tell(State.RUNNING);
    }

    synchronized void end() {
        tell(State.IDLE);
    }

    private void tellSometimes() {
        if (!toldAt.plus(INTERVAL).isAfter(clock.instant())) tell(state);
    }

    private void tell(State now) {
        state = now;
        at = clock.instant();
        toldAt = at;
        events.publish(new ScanEvent.ScanProgress(library, status()));
    }
}
