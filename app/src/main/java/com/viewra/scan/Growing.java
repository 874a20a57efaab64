package com.viewra.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files on a disk that tells of no changes which were changed a moment ago, and may be in the middle of being copied.
/// They are looked at again and again until they are quiet. Thread-safe.
final class Growing {
    /// By the clock of the machine that has the disk, which may differ a little from ours; beyond that nothing waits.
    private static final Duration RECENT = Duration.ofMinutes(1);
    /// Longer than what is told of: a copy over the network comes in bursts.
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Settling settling = new Settling(QUIET);
    private final Map<Path, Size> waiting = new HashMap<>();
    /// Recent files that were found quiet; as they are they need not wait again.
    private final Map<Path, Size> settled = new HashMap<>();

    Growing(InstantSource clock) {
        this.clock = clock;
    }

    /// What changes while a file is written.
    private record Size(long bytes, long modifiedMs) {}

    /// The files of a folder to be left alone for now. They are looked at by [#ripe] from here on.
    synchronized Set<Path> in(FolderListing listing) {
        Instant now = clock.instant();
        Set<Path> busy = new HashSet<>();
        for (FolderListing.Entry file : listing.files()) {
            Size size = new Size(file.sizeBytes(), file.modifiedMs());
            if (!isRecent(size, now)) settled.remove(file.path());
            else if (!size.equals(settled.get(file.path()))) {
                note(file.path(), size, now);
                busy.add(file.path());
            }
        }
        return busy;
    }

    private static boolean isRecent(Size size, Instant now) {
        Duration age = Duration.between(Instant.ofEpochMilli(size.modifiedMs), now);
        return age.abs().compareTo(RECENT) < 0;
    }

    private void note(Path file, Size size, Instant now) {
        if (!size.equals(waiting.put(file, size))) settling.changed(file, now);
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Looks at the files that wait. What did not change for a while waits no longer.
    synchronized Settling.Ripe ripe() {
        Instant now = clock.instant();
        for (Path file : Set.copyOf(waiting.keySet())) {
            Optional<Size> size = size(file); // one that is gone is quiet
            size.ifPresent(seen -> note(file, seen, now));
        }
        Settling.Ripe ripe = settling.ripe(now);
        waiting.forEach((file, size) -> {
            if (!ripe.busy().contains(file)) settled.put(file, size);
        });
        waiting.keySet().retainAll(ripe.busy());
        return ripe;
    }

    private static Optional<Size> size(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Size(attributes.size(), attributes.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
