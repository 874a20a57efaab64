package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.LibraryEvent.ItemAdded;
import com.viewra.library.LibraryEvent.ItemMissing;
import com.viewra.library.LibraryId;
import com.viewra.library.store.LibraryStore;
import com.viewra.scan.ScanEvent.ScanProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryWatchTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path home;

    @TempDir
    Path media;

    private final BlockingQueue<DomainEvent> events = new LinkedBlockingQueue<>();
    private LibraryStore library;
    private LibraryScans scans;
    private LibraryWatch watch;

    @BeforeEach
    void open() throws IOException {
        library = LibraryStore.open(home, events::add, Clock.systemUTC());
        scans = new LibraryScans(
                library,
                library.intake(),
                new FakeMediaReader(),
                () -> LibraryScansTest.SCANNERS,
                events::add,
                Clock.systemUTC());
        watch = new LibraryWatch(library, library.intake(), scans, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        watch.close();
        scans.close();
        library.close();
    }

    @Test
    void on_filesThatComeAndGo_areNoticed() throws Exception {
        Path old =
                Files.writeString(Files.createDirectories(media.resolve("old")).resolve("Old (1990).mkv"), "old");
        LibraryId id = library.add("films", LibraryKind.MOVIES, List.of(media)).id();
        watch.start();
        assertEquals("Old", next(ItemAdded.class).title());
        next(ScanProgress.class);
        awaitWatch();

        Path folder = Files.createDirectories(media.resolve("new/deep"));
        Files.writeString(folder.resolve("New (2020).mkv"), "new");
        assertEquals("New", next(ItemAdded.class).title());

        Files.delete(old);
        assertNotNull(next(ItemMissing.class));
        assertEquals(ScanStatus.State.IDLE, idle(id).state());
    }

    @Test
    void on_diskThatWentAwayAndCameBack_isStillLookedAt() throws Exception {
        watch = new LibraryWatch(
                library,
                library.intake(),
                scans,
                Clock.systemUTC(),
                FolderSentry.Registrar.OF_THE_SYSTEM,
                _ -> Thread.sleep(20));
        Path disk = Files.createDirectories(media.resolve("disk"));
        Path old = Files.writeString(disk.resolve("Old (1990).mkv"), "old");
        library.add("films", LibraryKind.MOVIES, List.of(disk));
        watch.start();
        assertEquals("Old", next(ItemAdded.class).title());
        awaitWatch();

        Files.delete(old);
        Files.delete(disk);
        next(ItemMissing.class);
        Files.writeString(Files.createDirectories(disk).resolve("New (2020).mkv"), "new");

        assertEquals("New", next(ItemAdded.class).title());
    }

    @Test
    void watch_turnedOff_isRememberedAndLeavesTheLibraryAlone() {
        LibraryId id = library.add("films", LibraryKind.MOVIES, List.of(media)).id();

        scans.watch(id, false);
        watch.start();

        assertFalse(scans.isWatched(id));
        assertEquals(ScanStatus.NEVER, scans.status(id));
    }

    /// The watches are set on another thread; a change before that is found by none.
    private void awaitWatch() throws InterruptedException {
        while (!watch.isListening()) Thread.onSpinWait();
    }

    private ScanStatus idle(LibraryId id) throws InterruptedException {
        scans.await(id);
        return scans.status(id);
    }

    private <T extends DomainEvent> T next(Class<T> type) throws InterruptedException {
        while (true) {
            DomainEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(event, () -> "no " + type.getSimpleName());
            if (type.isInstance(event)) return type.cast(event);
        }
    }
}
