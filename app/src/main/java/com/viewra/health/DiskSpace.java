package com.viewra.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether there is room for what the program writes.
public record DiskSpace(Path folder) implements HealthCheck {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long SCARCE = 1024 * MEGABYTE;
    private static final long TOO_LITTLE = 100 * MEGABYTE;

    @Override
    public String name() {
        return "disk space";
    }

    @Override
    public Result check() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        String found = "%,d MB free where %s is.".formatted(free / MEGABYTE, folder);
        if (free < TOO_LITTLE) return Result.down(found + " Make room, or move the folder with --home.");
        return free < SCARCE ? Result.degraded(found + " Make room soon.") : Result.up(found);
    }
}
