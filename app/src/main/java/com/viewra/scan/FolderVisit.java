package com.viewra.scan;

import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// One folder whose files are being read by several threads; the last of them finishes it.
final class FolderVisit {
    private final Path folder;
    private final FolderStamp stamp;
    private final Set<Path> files;
    private final AtomicInteger unfinished;
    private final AtomicInteger failed = new AtomicInteger();

    /// @param stamp what the folder looks like; its counts are made here
    /// @param files the media files in it
    FolderVisit(Path folder, FolderStamp stamp, Set<Path> files) {
        this.folder = folder;
        this.stamp = stamp;
        this.files = Set.copyOf(files);
        this.unfinished = new AtomicInteger(files.size() + 1);
    }

    Path folder() {
        return folder;
    }

    /// To be called once for each file, after it was handed on, and once at the end by whoever lists the folder.
    /// @return the folder's own finding, when this was the last
    Optional<Finding> finish(boolean isBroken) {
        if (isBroken) failed.incrementAndGet();
        if (unfinished.decrementAndGet() > 0) return Optional.empty();
        FolderStamp done = new FolderStamp(stamp.value(), stamp.pictures(), files.size(), failed.get());
        return Optional.of(new Finding.FolderDone(folder, done, files));
    }
}
