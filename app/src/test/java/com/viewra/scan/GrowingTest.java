package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Growing growing = new Growing(() -> now);

    @Test
    void in_fileOfBefore_doesNotWait() throws IOException {
        write("Old.mkv", "old", now.minus(Duration.ofMinutes(5)));

        assertEquals(Set.of(), busy());
        assertTrue(growing.isEmpty());
    }

    /// A clock that is wrong by a year says nothing of whether the file is quiet.
    @Test
    void in_fileOfTheFuture_doesNotWait() throws IOException {
        write("Future.mkv", "new", now.plus(Duration.ofDays(365)));

        assertEquals(Set.of(), busy());
    }

    @Test
    void ripe_fileThatGrows_waitsUntilItIsQuiet() throws IOException {
        Path file = write("Copy.mkv", "half", now);
        assertEquals(Set.of(file), busy());
        pass(8);
        write("Copy.mkv", "half and more", now);
        pass(8);

        assertEquals(new Settling.Ripe(Set.of(), Set.of(file)), growing.ripe());

        pass(10);
        assertEquals(new Settling.Ripe(Set.of(folder), Set.of()), growing.ripe());
        assertTrue(growing.isEmpty());
    }

    @Test
    void in_fileThatWasFoundQuiet_waitsAgainOnlyIfItChanges() throws IOException {
        Path file = write("Copy.mkv", "whole", now);
        busy();
        pass(10);
        growing.ripe();
        assertEquals(Set.of(), busy());

        write("Copy.mkv", "another one", now);

        assertEquals(Set.of(file), busy());
    }

    @Test
    void ripe_fileThatIsGone_isQuiet() throws IOException {
        Path file = write("Copy.mkv", "half", now);
        busy();
        Files.delete(file);
        pass(10);

        assertEquals(new Settling.Ripe(Set.of(folder), Set.of()), growing.ripe());
    }

    private Set<Path> busy() throws IOException {
        return growing.in(FolderListing.of(folder));
    }

    /// Time passes, and whoever polls looks at the files.
    private void pass(int seconds) {
        growing.ripe();
        now = now.plusSeconds(seconds);
    }

    private Path write(String name, String content, Instant modified) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
