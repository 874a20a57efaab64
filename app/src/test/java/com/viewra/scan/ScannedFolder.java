package com.viewra.scan;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.library.LibraryId;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A folder of media in a test's hands, and a library that scans it; files are not looked into.
final class ScannedFolder implements AutoCloseable {
    private final Path media;
    final LibraryStore library;
    private final LibraryScans scans;
    private final FakeMediaReader reader = new FakeMediaReader();
    private volatile List<MediaScanner> scanners = LibraryScansTest.SCANNERS;
    private int writes;

    ScannedFolder(Path home, Path media) throws IOException {
        this.media = media;
        library = LibraryStore.open(home, _ -> {}, Clock.systemUTC());
        scans = new LibraryScans(library, library.intake(), reader, () -> scanners, _ -> {}, Clock.systemUTC());
    }

    /// From now on these read names.
    void install(List<MediaScanner> installed) {
        scanners = installed;
    }

    /// Adds the folder as a library and scans it to the end.
    LibraryId scanned(LibraryKind kind) throws InterruptedException {
        LibraryId id = library.add("media", kind, List.of(media)).id();
        scan(id);
        return id;
    }

    void scan(LibraryId id) throws InterruptedException {
        scans.start(id);
        scans.await(id);
    }

    ScanStatus status(LibraryId id) {
        return scans.status(id);
    }

    /// How many files were read so far.
    int reads() {
        return reader.reads();
    }

    /// Each write at a time of its own, so that a change shows in the folder's stamp.
    Path write(String name, String content) throws IOException {
        Path file = media.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L + writes++)));
    }

    @Override
    public void close() {
        scans.close();
        library.close();
    }
}
