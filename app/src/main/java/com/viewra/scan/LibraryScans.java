package com.viewra.scan;

import com.viewra.api.event.EventPublisher;
import com.viewra.api.scan.MediaScanner;
import com.viewra.library.Intake;
import com.viewra.library.Library;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaLibrary;
import com.viewra.media.MediaReader;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private record Scan(ScanMeter meter, Thread thread) {}

    @Override
    public synchronized void start(LibraryId id) {
        Optional<MediaLibrary> wanted = library.libraries().stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
        if (wanted.isEmpty()) throw new IllegalArgumentException("There is no library " + id + ".");
        Scan before = scans.get(id);
        if (before != null && before.thread().isAlive()) return;
        ScanMeter meter = new ScanMeter(id, events, clock);
        Thread thread = Thread.ofVirtual().name("scan-" + id).unstarted(() -> scan(wanted.get(), meter));
        scans.put(id, new Scan(meter, thread));
        thread.start();
    }

    private void scan(MediaLibrary folders, ScanMeter meter) {
        LOG.info("Scan of \"{}\" started.", folders.name());
        try {
            new ScanRun(folders, intake, scanners, reader, meter).run();
        } catch (InterruptedException e) {
            LOG.info("Scan of \"{}\" was cancelled; it goes on from there next time.", folders.name());
        } catch (RuntimeException e) {
            LOG.error("Scan of \"{}\" failed; it goes on from there next time.", folders.name(), e);
        } finally {
            meter.end();
            LOG.info("Scan of \"{}\" ended: {}", folders.name(), meter.status().inWords());
        }
    }

    @Override
    public synchronized void cancel(LibraryId id) {
        Scan scan = scans.get(id);
        if (scan != null) scan.thread().interrupt();
    }

    @Override
    public synchronized ScanStatus status(LibraryId id) {
        Scan scan = scans.get(id);
        return scan == null ? ScanStatus.NEVER : scan.meter().status();
    }

    /// Waits for the end of a running scan.
    void await(LibraryId id) throws InterruptedException {
        Optional<Scan> scan = running(id);
        if (scan.isPresent()) scan.get().thread().join();
    }

    private synchronized Optional<Scan> running(LibraryId id) {
        return Optional.ofNullable(scans.get(id));
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
        return List.copyOf(scans.values());
    }
}
