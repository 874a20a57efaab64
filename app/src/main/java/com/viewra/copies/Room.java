package com.viewra.copies;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a copy has room on the disk.
final class Room {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long SPARE_BYTES = 200 * MEGABYTE;

    private Room() {}

    /// @param target where the file goes
    /// @param work where its parts are gathered, which takes as much again
    /// @throws MediaException if there is not enough
    static void check(Path target, Path work, long bytes) throws IOException {
        boolean oneDisk = Files.getFileStore(target).equals(Files.getFileStore(work));
        check(target, (oneDisk ? 2 * bytes : bytes) + SPARE_BYTES);
        check(work, bytes + SPARE_BYTES);
    }

    private static void check(Path folder, long needed) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed)
            throw new MediaException(
                    MediaException.Code.BUSY,
                    "The copy needs about %,d MB in %s, and only %,d MB are free. Make room, or choose a smaller quality."
                            .formatted(needed / MEGABYTE, folder, free / MEGABYTE));
    }
}
