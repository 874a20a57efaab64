package com.viewra.content;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The files of a store: `{aa}/{name}`, written under a temporary name in `partial` and then renamed.
final class BlobFolder {
    private static final String PARTIAL = "partial";
    private final Path folder;
    private final Disk disk;

    /// @param usedAt when it was last asked for
    record Found(BlobName name, long sizeBytes, Instant usedAt) {}

    interface Visitor {
        void blob(Found found) throws IOException;
    }

    private BlobFolder(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /// Makes the folder if it is missing, and removes what an interrupted run left unfinished.
    static BlobFolder open(Path folder, Disk disk) throws IOException {
        BlobFolder opened = new BlobFolder(folder.toAbsolutePath(), disk);
        Path partial = Files.createDirectories(opened.folder.resolve(PARTIAL));
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(partial)) {
            for (Path file : unfinished) Files.deleteIfExists(file);
        }
        return opened;
    }

    Path file(BlobName name) {
        return folder(name.key()).resolve(name.toString());
    }

    private Path folder(ContentKey key) {
        return folder.resolve(key.hex().substring(0, 2));
    }

    long freeBytes() {
        return disk.freeBytes(folder);
    }

    void write(BlobName name, byte[] bytes) throws IOException {
        Path partial = folder.resolve(PARTIAL).resolve(name + "-" + UUID.randomUUID());
        try {
            disk.write(partial, bytes);
            Files.createDirectories(folder(name.key()));
            Files.move(partial, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// Whether the bytes are those that were put.
    boolean isWhole(BlobName name) throws IOException {
        return name.fits(Files.readAllBytes(file(name)));
    }

    void delete(BlobName name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /// Looks for a blob whose file name is not known.
    Optional<Found> search(ContentKey key) throws IOException {
        try (DirectoryStream<Path> named = Files.newDirectoryStream(folder(key), key.hex() + ".*")) {
            for (Path file : named) {
                Optional<BlobName> name = BlobName.parse(file.getFileName().toString());
                if (name.isPresent()) return Optional.of(found(name.get(), file));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty(); // no blob begins like this one, or it was evicted just now
        }
        return Optional.empty();
    }

    private static Found found(BlobName name, Path file) throws IOException {
        return found(name, Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static Found found(BlobName name, BasicFileAttributes attributes) {
        return new Found(name, attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    /// Shows every blob; other files are left alone.
    void list(Visitor visitor) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return dir.endsWith(PARTIAL) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Optional<BlobName> name = BlobName.parse(file.getFileName().toString());
                if (name.isPresent()) visitor.blob(found(name.get(), attributes));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // evicted while we walked
            }
        });
    }
}
