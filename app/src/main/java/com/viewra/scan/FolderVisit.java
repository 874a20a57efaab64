package com.viewra.scan;

import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// One folder whose files are being read by several threads; the last of them finishes it.
final class FolderVisit {
    /// The stamp of no folder.
    private static final String OPEN = "again";

    private final Path folder;
    private final FolderStamp stamp;
    private final Set<Path> files;
    private final Set<Path> unjudged;
    private final boolean isNew;
    private final AtomicInteger unfinished;
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean isOpen;

    /// @param stamp what the folder looks like; its counts are made here
    /// @param files the media files in it
    /// @param unjudged what may be media files as well, and is left alone by this scan
    /// @param isNew whether the library knows nothing of it
    FolderVisit(Path folder, FolderStamp stamp, Set<Path> files, Set<Path> unjudged, boolean isNew) {
        this.folder = folder;
        this.stamp = stamp;
        this.files = Set.copyOf(files);
        this.unjudged = Set.copyOf(unjudged);
        this.isNew = isNew;
        this.unfinished = new AtomicInteger(files.size() + 1);
    }

    Path folder() {
        return folder;
    }

    /// Something in it could not be read now, so the next scan looks again.
    void leaveOpen() {
        isOpen = true;
    }

    /// To be called once for each file, after it was handed on, and once at the end by whoever lists the folder.
    /// @return the folder's own finding, when this was the last
    Optional<Finding> finish(boolean isBroken) {
        if (isBroken) failed.incrementAndGet();
        if (unfinished.decrementAndGet() > 0) return Optional.empty();
        String value = isOpen ? OPEN : stamp.value();
        FolderStamp done = new FolderStamp(value, stamp.pictures(), files.size(), failed.get());
        Set<Path> kept = new HashSet<>(files);
        kept.addAll(unjudged);
        return Optional.of(new Finding.FolderDone(folder, done, kept, isNew));
    }
}
