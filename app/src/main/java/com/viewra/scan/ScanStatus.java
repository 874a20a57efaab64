package com.viewra.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How far the scan of a library is, or how the last one ended. Counts are of media files.
/// @param found files seen so far
/// @param done files read, unchanged ones included
/// @param unchanged files that needed no reading
/// @param failed files that cannot be played; each is listed in the library with its reason
/// @param elapsed since the scan began, pauses included
/// @param away folders of the library that could not be reached, and what in them could not be read; what was known of
///     it is kept
public record ScanStatus(
        State state, int found, int done, int unchanged, int failed, Duration elapsed, List<Path> away) {
    public enum State {
        RUNNING,
        PAUSED,
        IDLE
    }

    public static final ScanStatus NEVER = new ScanStatus(State.IDLE, 0, 0, 0, 0, Duration.ZERO);

    public ScanStatus {
        away = List.copyOf(away);
    }

    public ScanStatus(State state, int found, int done, int unchanged, int failed, Duration elapsed) {
        this(state, found, done, unchanged, failed, elapsed, List.of());
    }

    /// For the log and the terminal.
    public String inWords() {
        String counts = "%,d of %,d files read, %,d of them unchanged, %,d that cannot be played, in %.1f s"
                .formatted(done, found, unchanged, failed, elapsed.toMillis() / 1000.0);
        return away.isEmpty() ? counts : counts + "; out of reach: " + away;
    }
}
