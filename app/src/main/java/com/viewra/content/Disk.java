package com.viewra.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a store's files lie; it may be full.
interface Disk {
    void write(Path file, byte[] bytes) throws IOException;

    long freeBytes(Path folder);

    Disk REAL = new Disk() {
        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            Files.write(file, bytes);
        }

        @Override
        public long freeBytes(Path folder) {
            return folder.toFile().getUsableSpace();
        }
    };
}
