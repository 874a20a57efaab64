package com.viewra.media;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Indexes in a folder, one file for each fingerprint. It may be deleted at any time: what is missing, damaged or of an
/// older version is made anew from the media file. When it has grown too large, those not used for longest go.
/// Safe for use from any thread.
public final class StoredIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(StoredIndexes.class);
    private static final long MOST_BYTES = 256L << 20;
    private static final String SUFFIX = ".index";

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;
    /// Numbers of files that are being written. One left by a kill is written over, or goes as any other.
    private final AtomicLong partials = new AtomicLong();
    /// Written since the folder was last measured.
    private final AtomicLong writtenBytes = new AtomicLong(Long.MAX_VALUE / 2);

    public StoredIndexes(Path folder, Clock clock) {
        this(folder, MOST_BYTES, clock);
    }

    StoredIndexes(Path folder, long mostBytes, Clock clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    Optional<MediaIndex> find(Fingerprint fingerprint) {
        Path file = file(fingerprint);
        try {
            MediaIndex index = IndexBytes.parse(Files.readAllBytes(file));
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(index).filter(found -> found.fingerprint().equals(fingerprint));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("{} is made anew: {}", file.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    /// A disk that is full or read-only costs time at the next start, no more.
    void put(MediaIndex index) {
        Path file = file(index.fingerprint());
        try {
            byte[] bytes = IndexBytes.of(index);
            Path partial = file.resolveSibling("partial-" + partials.getAndIncrement() + SUFFIX);
            write(partial, bytes);
            Files.setLastModifiedTime(partial, FileTime.from(clock.instant()));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (writtenBytes.addAndGet(bytes.length) > mostBytes / 8) shrink();
        } catch (IOException e) {
            LOG.warn("what was read of a media file could not be kept: {}", e.toString());
        }
    }

    /// The folder is there nearly always.
    private static void write(Path file, byte[] bytes) throws IOException {
        try {
            Files.write(file, bytes);
        } catch (NoSuchFileException e) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    private Path file(Fingerprint fingerprint) {
        String hex = fingerprint.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex + SUFFIX);
    }

    private record Stored(Path file, long sizeBytes, FileTime used) {}

    private synchronized void shrink() throws IOException {
        writtenBytes.set(0);
        List<Stored> stored = list();
        long total = stored.stream().mapToLong(Stored::sizeBytes).sum();
        for (Stored oldest : stored) {
            if (total <= mostBytes) return;
            Files.deleteIfExists(oldest.file());
            total -= oldest.sizeBytes();
        }
    }

    /// Longest unused first.
    private List<Stored> list() throws IOException {
        List<Stored> stored = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(SUFFIX))
                    stored.add(new Stored(file, attributes.size(), attributes.lastModifiedTime()));
                return FileVisitResult.CONTINUE;
            }

            // Another thread has given it its name, or deleted it, since its folder was read.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
        stored.sort(Comparator.comparing(Stored::used));
        return stored;
    }
}
