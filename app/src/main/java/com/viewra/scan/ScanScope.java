package com.viewra.scan;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// What part of a library a scan looks at.
sealed interface ScanScope {
    /// All folders of the library.
    record Whole() implements ScanScope {}

    /// Some folders that changed, and what is new below them.
    /// @param busy files that are being written, to be left alone for now
    record Touched(Set<Path> folders, Set<Path> busy) implements ScanScope {
        public Touched {
            folders = Set.copyOf(folders);
            busy = Set.copyOf(busy);
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
