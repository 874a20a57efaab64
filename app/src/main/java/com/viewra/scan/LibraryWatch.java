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
import java.time.Duration;
import java.time.InstantSource;
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
    /// How often files that are being copied are looked at.
    private static final Duration LOOK = Duration.ofSeconds(5);
    /// So long the start of the program waits for what is done first.
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Library library;
    private final Intake intake;
    private final LibraryScans scans;
    private final InstantSource clock;
    private final FolderSentry.Registrar registrar;
    private final Pause pause;
    private final Map<LibraryId, Thread> watches = new HashMap<>();
    private final AtomicInteger listening = new AtomicInteger();
    private boolean isClosed; // guarded by this

    public LibraryWatch(Library library, Intake intake, LibraryScans scans, InstantSource clock) {
        this(library, intake, scans, clock, FolderSentry.Registrar.OF_THE_SYSTEM, Thread::sleep);
    }

    /// For tests, which have no time and no limit of watches.
    LibraryWatch(
            Library library,
            Intake intake,
            LibraryScans scans,
            InstantSource clock,
            FolderSentry.Registrar registrar,
            Pause pause) {
        this.library = library;
        this.intake = intake;
        this.scans = scans;
        this.clock = clock;
        this.registrar = registrar;
        this.pause = pause;
    }

    /// Waits for so long.
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /// Begins with the libraries there are. Later ones are told of by [#on].
    public void start() {
        start(library.libraries());
    }

    /// The same once something has ended that is more urgent. Returns when that has begun,
    /// or after a moment.
    public void startAfter(Runnable urgent) throws InterruptedException {
        List<MediaLibrary> libraries = library.libraries();
        Thread start = Thread.ofVirtual().name("watch-start").start(() -> {
            try {
                urgent.run();
            } finally {
                start(libraries);
            }
        });
        start.join(PATIENCE);
    }

    private synchronized void start(List<MediaLibrary> libraries) {
        for (MediaLibrary each : libraries) {
            if (isClosed || !intake.isWatched(each.id())) continue;
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

    /// Returns if the system does not allow it, or a folder went away.
    private void listen(MediaLibrary folders) throws InterruptedException {
        try (FolderSentry sentry = new FolderSentry(
                registrar,
                clock,
                ripe -> scans.rescan(folders.id(), new ScanScope.Touched(ripe.folders(), ripe.busy())))) {
            for (Path root : folders.folders()) sentry.watch(root);
            listening.incrementAndGet();
            sentry.run();
            LOG.info(
                    "A folder of \"{}\" went away, or its disk was unmounted; from now on it is looked through every few"
                            + " minutes.",
                    folders.name());
        } catch (IOException e) {
            LOG.warn(
                    "The system allows no more folders to be watched ({}), so \"{}\" is looked through every few minutes"
                            + " instead. On Linux, raise fs.inotify.max_user_watches, or max_user_instances if it is those, and"
                            + " start Viewra again to change that.",
                    e.getMessage(),
                    folders.name());
        }
    }

    private void poll(MediaLibrary folders) throws InterruptedException {
        Growing growing = new Growing(clock);
        while (true) {
            Duration last = scans.status(folders.id()).elapsed();
            Duration left = longer(POLL, last.multipliedBy(POLL_SHARE));
            while (left.isPositive()) {
                Duration rest = growing.isEmpty() || left.compareTo(LOOK) < 0 ? left : LOOK;
                pause.of(rest);
                left = left.minus(rest);
                Settling.Ripe ripe = growing.ripe();
                if (!ripe.folders().isEmpty())
                    scans.rescan(folders.id(), new ScanScope.Touched(ripe.folders(), ripe.busy()));
            }
            scans.startUnlessPaused(folders.id(), growing);
            scans.await(folders.id());
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
        isClosed = true;
        return List.copyOf(watches.values());
    }
}
