package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thread is interrupted when its client goes away or its scan is cancelled. A plain file channel closes when that
/// meets a read, and the library would be gone for everybody.
class InterruptedReaderTest {
    private static final int ITEMS = 2_000;

    @TempDir
    Path folder;

    @Test
    void read_threadIsInterrupted_answersAndLeavesTheLibraryOpen() throws IOException {
        try (LibraryStore library = open()) {
            BigLibrary.fill(library, Files.createDirectory(folder.resolve("big")), ITEMS);
        }
        try (LibraryStore library = open()) { // nothing is in H2's cache yet, so reading means the file
            Thread.currentThread().interrupt();

            library.metadata().metadata(new MediaId(ITEMS / 20));

            assertTrue(Thread.interrupted());
            library.add("after", LibraryKind.MIXED, List.of(Files.createDirectory(folder.resolve("after"))));
            assertEquals(2, library.libraries().size());
        }
    }

    @Test
    void write_threadIsInterrupted_isStored() throws IOException {
        try (LibraryStore library = open()) {
            Thread.currentThread().interrupt();

            library.add("interrupted", LibraryKind.MIXED, List.of(folder));

            assertTrue(Thread.interrupted());
        }
        try (LibraryStore library = open()) {
            assertEquals(1, library.libraries().size());
        }
    }

    private LibraryStore open() throws IOException {
        return LibraryStore.open(folder.resolve("db"), _ -> {}, Clock.systemUTC());
    }
}
