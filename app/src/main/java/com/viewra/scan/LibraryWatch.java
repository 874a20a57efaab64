package com.viewra.scan;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.Intake;
import com.viewra.library.Library;
import com.viewra.library.LibraryEvent.LibraryAdded;
import com.viewra.library.LibraryEvent.LibraryRemoved;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaLibrary;
import com.viewra.scan.ScanEvent.WatchChanged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps libraries up to date by themselves: scans them at the start, then the folders in which something changes.
/// Where nobody tells of changes, as on a share, all is looked through every few minutes.
public final class LibraryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryWatch.class);
    private static final Duration POLL = Duration.ofMinutes(2);
    /// No more than this part of the time is spent looking through a slow share.
    private static final int POLL_SHARE = 20;

    private final Library library;
    private final Intake intake;
    private final LibraryScans scans;
    private final Clock clock;
    private final Map<LibraryId, Thread> watches = new HashMap<>();
    private final AtomicInteger listening = new AtomicInteger();

    public LibraryWatch(Library library, Intake intake, LibraryScans scans, Clock clock) {
        this.library = library;
        this.intake = intake;
        this.scans = scans;
        this.clock = clock;
    }

    /// Begins with the libraries there are. Later ones are told of by [#on].
    public synchronized void start() {
        for (MediaLibrary each : library.libraries()) {
            if (!intake.isWatched(each.id())) continue;
            scans.start(each.id());
            begin(each.id());
        }
    }

    /// To be told of everything that happens.
    public synchronized void on(DomainEvent event) {
        switch (event) {
            case LibraryAdded added -> begin(added.library());
            case LibraryRemoved removed -> end(removed.library());
            case WatchChanged changed when changed.on() -> begin(changed.library());
            case WatchChanged changed -> end(changed.library());
            default -> {} // everything else is of no concern here
        }
    }

    private void begin(LibraryId id) {
        Optional<MediaLibrary> wanted = library.libraries().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (wanted.isEmpty() || watches.containsKey(id)) return;
        watches.put(id, Thread.ofVirtual().name("watch-" + id).start(() -> watch(wanted.get())));
    }

    private void end(LibraryId id) {
        Thread watch = watches.remove(id);
        if (watch != null) watch.interrupt();
    }

    private void watch(MediaLibrary folders) {
        try {
            if (folders.folders().stream().allMatch(FolderSentry::isTold)) listen(folders);
            poll(folders);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns if the system does not allow it.
    private void listen(MediaLibrary folders) throws InterruptedException {
        try (FolderSentry sentry = new FolderSentry(
                clock, ripe -> scans.rescan(folders.id(), new ScanScope.Touched(ripe.folders(), ripe.busy())))) {
            for (Path root : folders.folders()) sentry.watch(root);
            listening.incrementAndGet();
            sentry.run();
        } catch (IOException e) {
            LOG.warn(
                    "The system allows no more folders to be watched ({}), so \"{}\" is looked through every few minutes"
                            + " instead. On Linux, raise fs.inotify.max_user_watches to change that.",
                    e.getMessage(),
                    folders.name());
        }
    }

    private void poll(MediaLibrary folders) throws InterruptedException {
        while (true) {
            Duration last = scans.status(folders.id()).elapsed();
            Thread.sleep(longer(POLL, last.multipliedBy(POLL_SHARE)));
            scans.startUnlessPaused(folders.id());
        }
    }

    /// Whether a change from now on is noticed at once, for tests.
    boolean isListening() {
        return listening.get() > 0;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public void close() {
        List<Thread> running = threads();
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Thread> threads() {
        return List.copyOf(watches.values());
    }
}
