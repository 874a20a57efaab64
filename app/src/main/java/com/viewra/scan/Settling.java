package com.viewra.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Changes that were told of and are waiting for quiet: a file that is being copied changes all the time. Not
/// thread-safe.
final class Settling {
    /// Short enough that a change shows within two seconds.
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Duration quiet;
    private final Map<Path, Instant> files = new HashMap<>();

    Settling() {
        this(QUIET);
    }

    /// @param quiet how long a file must not change
    Settling(Duration quiet) {
        this.quiet = quiet;
    }

    /// Folders to look at.
    /// @param busy files to leave alone, as they still change
    record Ripe(Set<Path> folders, Set<Path> busy) {}

    void changed(Path file, Instant now) {
        files.put(file, now);
    }

    /// What has been quiet long enough, which is then forgotten.
    Ripe ripe(Instant now) {
        Set<Path> folders = new HashSet<>();
        files.forEach((file, changedAt) -> {
            if (isQuiet(changedAt, now)) folders.add(folderOf(file));
        });
        files.values().removeIf(changedAt -> isQuiet(changedAt, now));
        return new Ripe(folders, Set.copyOf(files.keySet()));
    }

    private boolean isQuiet(Instant changedAt, Instant now) {
        return !changedAt.plus(quiet).isAfter(now);
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }
}
