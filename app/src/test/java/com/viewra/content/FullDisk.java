package com.viewra.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// A disk on which files together may have only so many bytes. Like a real one it writes what still fits, then fails.
final class FullDisk implements Disk {
    private final Path root;
    private final long capacity;
    private final boolean tells;

    /// @param tells whether it says beforehand how little is free
    FullDisk(Path root, long capacity, boolean tells) {
        this.root = root;
        this.capacity = capacity;
        this.tells = tells;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        long free = capacity - used();
        if (free >= bytes.length) {
            Files.write(file, bytes);
            return;
        }
        Files.write(file, Arrays.copyOf(bytes, (int) Math.max(0, free)));
        throw new FileSystemException(file.toString(), null, "No space left on device");
    }

    @Override
    public long freeBytes(Path folder) {
        return tells ? capacity - used() : Long.MAX_VALUE / 2;
    }

    private long used() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
