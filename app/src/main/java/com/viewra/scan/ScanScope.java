package com.viewra.scan;

import java.nio.file.Path;
import java.util.Set;

/// What part of a library a scan looks at.
sealed interface ScanScope {
    /// All folders of the library.
    record Whole() implements ScanScope {}

    /// Some folders that changed, and what is new below them.
    record Touched(Set<Path> folders) implements ScanScope {
        public Touched {
            folders = Set.copyOf(folders);
        }
    }
}
