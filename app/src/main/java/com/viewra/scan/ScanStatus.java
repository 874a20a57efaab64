package com.viewra.scan;

import java.time.Duration;

/// How far the scan of a library is, or how the last one ended. Counts are of media files.
/// @param found files seen so far
/// @param done files read, unchanged ones included
/// @param unchanged files that needed no reading
/// @param failed files that cannot be played; each is listed in the library with its reason
public record ScanStatus(State state, int found, int done, int unchanged, int failed, Duration elapsed) {
    public enum State {
        RUNNING,
        IDLE
    }

    public static final ScanStatus NEVER = new ScanStatus(State.IDLE, 0, 0, 0, 0, Duration.ZERO);

    /// For the log and the terminal.
    public String inWords() {
        return "%,d of %,d files read, %,d of them unchanged, %,d that cannot be played, in %.1f s"
                .formatted(done, found, unchanged, failed, elapsed.toMillis() / 1000.0);
    }
}
