package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library whose changes nobody tells of, or not all of them: it is looked through now and then. Time passes when the
/// test lets it.
class PollingTest {
    private static final Duration POLL = Duration.ofMinutes(2);
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path home;

    @TempDir
    Path media;

    private final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    private final Semaphore goOn = new Semaphore(0);
    private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final FakeMediaReader reader = new FakeMediaReader();
    private LibraryStore library;
    private LibraryScans scans;

    @BeforeEach
    void open() throws IOException {
        library = LibraryStore.open(home, _ -> {}, Clock.systemUTC());
        scans = new LibraryScans(
                library, library.intake(), reader, () -> LibraryScansTest.SCANNERS, _ -> {}, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        scans.close();
        library.close();
    }

    @Test
    void start_systemAllowsTooFewWatches_looksThroughAllInstead() throws Exception {
        write("a/One (2001).mkv", "1", hourAgo());
        LibraryId id = added();
        try (LibraryWatch watch = watch(new Limited(1))) {
            watch.start();
            assertEquals(POLL, nextPause());
            scans.await(id);
            write("a/Two (2002).mkv", "2", hourAgo());

            poll();

            assertEquals(List.of("One", "Two"), titles(id));
            assertFalse(watch.isListening());
        }
    }

    @Test
    void folderAdded_systemAllowsNoMoreWatches_looksThroughAllFromNowOn() throws Exception {
        write("a/One (2001).mkv", "1", hourAgo());
        LibraryId id = added();
        try (LibraryWatch watch = watch(new Limited(2))) {
            watch.start();
            scans.await(id);
            while (!watch.isListening()) Thread.onSpinWait();

            write("b/Two (2002).mkv", "2", hourAgo());
            assertEquals(POLL, nextPause());
            write("b/Three (2003).mkv", "3", hourAgo());
            poll();

            assertEquals(List.of("One", "Three", "Two"), titles(id));
        }
    }

    @Test
    void start_oneFolderMayNotBeWatched_watchesTheOthers() throws Exception {
        write("a/One (2001).mkv", "1", hourAgo());
        write("b/Two (2002).mkv", "2", hourAgo());
        added();
        FolderSentry.Registrar registrar = (folder, service) -> {
            if (folder.endsWith("a")) throw new AccessDeniedException(folder.toString());
            FolderSentry.Registrar.OF_THE_SYSTEM.register(folder, service);
        };
        try (LibraryWatch watch = watch(registrar)) {
            watch.start();
            while (!watch.isListening() && pauses.isEmpty()) Thread.onSpinWait();

            assertEquals(List.of(), List.copyOf(pauses), "nobody polls");
        }
    }

    @Test
    void poll_fileBeingCopied_isReadOnceItIsQuiet() throws Exception {
        write("One (2001).mkv", "1", hourAgo());
        LibraryId id = added();
        try (LibraryWatch watch = watch(new Limited(0))) {
            watch.start();
            nextPause();
            scans.await(id);
            int reads = reader.reads();
            write("Two (2002).mkv", "half", now.plus(POLL));
            assertEquals(Duration.ofSeconds(5), poll());
            write("Two (2002).mkv", "half and a bit", now);
            assertEquals(Duration.ofSeconds(5), poll());
            assertEquals(Duration.ofSeconds(5), poll());
            assertEquals(List.of("One"), titles(id));
            assertEquals(reads, reader.reads());

            poll();
            scans.await(id);

            assertEquals(List.of("One", "Two"), titles(id));
            assertEquals(reads + 1, reader.reads());
        }
    }

    @Test
    void poll_knownFileIsWritten_staysInTheLibraryMeanwhile() throws Exception {
        write("One (2001).mkv", "1", hourAgo());
        LibraryId id = added();
        try (LibraryWatch watch = watch(new Limited(0))) {
            watch.start();
            nextPause();
            scans.await(id);
            write("One (2001).mkv", "1, with other tags", now.plus(POLL));

            poll();

            assertEquals(List.of("One"), titles(id));
        }
    }

    @Test
    void poll_nothingChanged_readsNothing() throws Exception {
        write("a/One (2001).mkv", "1", hourAgo());
        LibraryId id = added();
        try (LibraryWatch watch = watch(new Limited(0))) {
            watch.start();
            nextPause();
            scans.await(id);
            int reads = reader.reads();

            poll();
            poll();

            assertEquals(reads, reader.reads());
            assertEquals(1, scans.status(id).unchanged());
        }
    }

    /// Lets the pause that was asked for pass.
    /// @return the next one; what is to be done before it is done
    private Duration poll() throws InterruptedException {
        goOn.release();
        return nextPause();
    }

    private Duration nextPause() throws InterruptedException {
        Duration pause = pauses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(pause, "nobody polls");
        return pause;
    }

    private LibraryWatch watch(FolderSentry.Registrar registrar) {
        return new LibraryWatch(library, library.intake(), scans, () -> now, registrar, time -> {
            pauses.add(time);
            goOn.acquire();
            now = now.plus(time);
        });
    }

    /// A system that allows so many watches, and no more.
    private static final class Limited implements FolderSentry.Registrar {
        private int left;

        Limited(int most) {
            left = most;
        }

        @Override
        public void register(Path folder, WatchService service) throws IOException {
            if (left-- <= 0) throw new IOException("User limit of inotify watches reached");
            OF_THE_SYSTEM.register(folder, service);
        }
    }

    private LibraryId added() {
        return library.add("films", LibraryKind.MOVIES, List.of(media)).id();
    }

    private List<String> titles(LibraryId id) {
        return library.find(ItemQuery.all().of(id)).items().stream()
                .map(Item::title)
                .sorted()
                .toList();
    }

    private Instant hourAgo() {
        return now.minus(Duration.ofHours(1));
    }

    private void write(String name, String content, Instant modified) throws IOException {
        Path file = media.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
