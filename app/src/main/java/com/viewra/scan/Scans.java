package com.viewra.scan;

import com.viewra.library.LibraryId;

/// Scans of libraries in the background, one at a time each.
public interface Scans {
    /// Starts a scan, or lets a paused one go on; does nothing if one is running.
    void start(LibraryId library);

    /// Holds a running scan after the files it is reading. What it found stays, and it can go on any time later.
    /// @return whether there is a scan to pause
    boolean pause(LibraryId library);

    /// @return whether there was a paused scan
    boolean resume(LibraryId library);

    /// Stops a running or paused scan; what it found stays.
    void cancel(LibraryId library);

    ScanStatus status(LibraryId library);

    /// Whether changes in the folders are noticed by themselves.
    boolean isWatched(LibraryId library);

    void watch(LibraryId library, boolean on);

    /// Forgets the files of a library that are missing, and the items that have no other, with their history.
    /// @return how many files
    int forgetMissing(LibraryId library);
}
