package com.viewra.library;

import java.nio.file.Path;
import java.time.Instant;

/// A copy of the library's database as it was at one moment.
/// @param kind why it was made, which decides how long it is kept
public record Backup(Path file, Kind kind, Instant takenAt, long sizeBytes) {
    public enum Kind {
        /// Made by itself while the program runs; the newest of each day is kept for a week, of each week for four.
        DAILY,
        /// Made before a newer version of the program changed the database.
        UPGRADE,
        /// Asked for; kept until somebody removes it.
        ASKED
    }

    /// What it is called on the command line.
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
