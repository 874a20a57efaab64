package com.viewra.scan;

import com.viewra.api.event.EventPublisher;
import com.viewra.api.scan.MediaScanner;
import com.viewra.library.Intake;
import com.viewra.library.Library;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaLibrary;
import com.viewra.media.MediaReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Scans libraries, each on a virtual thread of its own.
public final class LibraryScans implements Scans, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryScans.class);
    private final Library library;
    private final Intake intake;
    private final FileReader reader;
    private final Scanners scanners;
    private final EventPublisher events;
    private final Clock clock;
    private final Map<LibraryId, Scan> scans = new HashMap<>();
    private final Map<LibraryId, ScanScope.Touched> waiting = new HashMap<>();
    /// What could not be reached or read, told once and not at every scan.
    private final Map<LibraryId, Set<Path>> told = new HashMap<>();

    /// @param intake where findings go; the library's own
    /// @param scanners of the plugins, the first asked first; looked up for each file, as plugins come and go
    public LibraryScans(
            Library library,
            Intake intake,
            MediaReader reader,
            Supplier<List<MediaScanner>> scanners,
            EventPublisher events,
            Clock clock) {
        this.library = library;
        this.intake = intake;
        this.reader = new FileReader(reader);
        this.scanners = new Scanners(scanners);
        this.events = events;
        this.clock = clock;
    }

    private record Scan(ScanMeter meter, Gate gate, Thread thread) {}

    @Override
    public synchronized void start(LibraryId id) {
        if (resume(id)) return;
        MediaLibrary wanted =
                known(id).orElseThrow(() -> new IllegalArgumentException("There is no library " + id + "."));
        if (running(id).isEmpty()) start(wanted, new ScanScope.Whole());
    }

    /// As [#start], but does not disturb a paused scan, and leaves alone what is being written.
    synchronized void startUnlessPaused(LibraryId id, Growing growing) {
        if (running(id).isEmpty())
            known(id).ifPresent(wanted -> start(wanted, new ScanScope.Whole(Optional.of(growing))));
    }

    /// Looks at some folders again, after the scan that is running, if one is.
    synchronized void rescan(LibraryId id, ScanScope.Touched changed) {
        if (running(id).isPresent()) waiting.merge(id, changed, ScanScope.Touched::and);
        else known(id).ifPresent(wanted -> start(wanted, changed));
    }

    @Override
    public boolean isWatched(LibraryId id) {
        return intake.isWatched(id);
    }

    @Override
    public void watch(LibraryId id, boolean on) {
        intake.watch(id, on);
        events.publish(new ScanEvent.WatchChanged(id, on));
    }

    @Override
    public int forgetMissing(LibraryId id) {
        return intake.forgetMissing(id);
    }

    private Optional<MediaLibrary> known(LibraryId id) {
        return library.libraries().stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
    }

    private void start(MediaLibrary wanted, ScanScope scope) {
        Set<Path> toldBefore = told.computeIfAbsent(wanted.id(), _ -> new HashSet<>());
        ScanMeter meter = new ScanMeter(wanted.id(), events, clock, toldBefore);
        Gate gate = new Gate();
        Thread thread =
                Thread.ofVirtual().name("scan-" + wanted.id()).unstarted(() -> scan(wanted, scope, meter, gate));
        scans.put(wanted.id(), new Scan(meter, gate, thread));
        thread.start();
    }

    private void scan(MediaLibrary folders, ScanScope scope, ScanMeter meter, Gate gate) {
        LOG.info("Scan of \"{}\" started.", folders.name());
        boolean isWhole = false;
        try {
            new ScanRun(folders, scope, intake, scanners, reader, meter, gate).run();
            isWhole = true;
        } catch (InterruptedException e) {
            LOG.info("Scan of \"{}\" was cancelled; it goes on from there next time.", folders.name());
        } catch (RuntimeException e) {
            LOG.error("Scan of \"{}\" failed; it goes on from there next time.", folders.name(), e);
        } finally {
            meter.end();
            LOG.info("Scan of \"{}\" ended: {}", folders.name(), meter.status().inWords());
            next(folders, isWhole);
        }
    }

    /// Goes on with what changed meanwhile, unless the scan was stopped.
    private synchronized void next(MediaLibrary wanted, boolean wasWhole) {
        ScanScope.Touched changed = waiting.remove(wanted.id());
        if (changed != null && wasWhole) start(wanted, changed);
    }

    @Override
    public synchronized boolean pause(LibraryId id) {
        Optional<Scan> scan = running(id);
        scan.ifPresent(found -> {
            found.gate().close();
            found.meter().paused();
        });
        return scan.isPresent();
    }

    @Override
    public synchronized boolean resume(LibraryId id) {
        Optional<Scan> scan = running(id).filter(found -> found.gate().isClosed());
        scan.ifPresent(found -> {
            found.meter().resumed();
            found.gate().open();
        });
        return scan.isPresent();
    }

    @Override
    public synchronized void cancel(LibraryId id) {
        running(id).ifPresent(scan -> scan.thread().interrupt());
    }

    @Override
    public synchronized ScanStatus status(LibraryId id) {
        Scan scan = scans.get(id);
        return scan == null ? ScanStatus.NEVER : scan.meter().status();
    }

    /// Whether any library is being scanned now.
    public synchronized boolean isAnyRunning() {
        return scans.values().stream().anyMatch(scan -> scan.meter().status().state() == ScanStatus.State.RUNNING);
    }

    /// Waits for the end of a running scan.
    void await(LibraryId id) throws InterruptedException {
        Optional<Scan> scan = running(id);
        if (scan.isPresent()) scan.get().thread().join();
    }

    private synchronized Optional<Scan> running(LibraryId id) {
        return Optional.ofNullable(scans.get(id))
                .filter(scan -> scan.meter().status().state() != ScanStatus.State.IDLE);
    }

    /// Cancels what is running and waits for it, unless interrupted.
    @Override
    public void close() {
        List<Scan> running = running();
        running.forEach(scan -> scan.thread().interrupt());
        try {
            for (Scan scan : running) scan.thread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Scan> running() {
        waiting.clear();
        return List.copyOf(scans.values());
    }
}
