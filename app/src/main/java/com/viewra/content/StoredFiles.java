package com.viewra.content;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// Walks of the store's folder.
final class StoredFiles {
    private StoredFiles() {}

    @FunctionalInterface
    interface Visitor {
        void blob(ContentKey key, long sizeBytes, Instant usedAt);
    }

    /// Reports every blob; other files are left alone.
    static void list(Path folder, String exceptFolder, Visitor visitor) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return dir.endsWith(exceptFolder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.matches("[0-9a-f]{64}"))
                    visitor.blob(
                            new ContentKey(name),
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // evicted while we walked
            }
        });
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) Files.deleteIfExists(file);
        }
    }
}
