package com.viewra.scan;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What part of a library a scan looks at.
sealed interface ScanScope {
    /// The files of a folder that are being written, to be left alone for now.
    Set<Path> busyIn(FolderListing listing);

    /// All folders of the library.
    /// @param growing tells which files are being written, where nobody else does
    record Whole(Optional<Growing> growing) implements ScanScope {
        /// All that is there, as it is.
        Whole() {
            this(Optional.empty());
        }

        @Override
        public Set<Path> busyIn(FolderListing listing) {
            return growing.map(files -> files.in(listing)).orElse(Set.of());
        }
    }

    /// Some folders that changed, and what is new below them.
    /// @param busy files that are being written, to be left alone for now
    record Touched(Set<Path> folders, Set<Path> busy) implements ScanScope {
        public Touched {
            folders = Set.copyOf(folders);
            busy = Set.copyOf(busy);
        }

        @Override
        public Set<Path> busyIn(FolderListing listing) {
            return busy;
        }

        Touched and(Touched later) {
            return new Touched(union(folders, later.folders), later.busy);
        }

        private static Set<Path> union(Set<Path> one, Set<Path> other) {
            Set<Path> all = new HashSet<>(one);
            all.addAll(other);
            return all;
        }
    }
}
