package com.viewra.scan;

import com.viewra.library.LibraryId;

/// Scans of libraries in the background, one at a time each.
public interface Scans {
    /// Starts a scan, or does nothing if one is running.
    void start(LibraryId library);

    /// Stops a running scan; what it found stays.
    void cancel(LibraryId library);

    ScanStatus status(LibraryId library);
}
