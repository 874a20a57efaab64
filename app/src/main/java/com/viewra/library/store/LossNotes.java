package com.viewra.library.store;

import com.viewra.library.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What people are told of a library that was damaged: a text beside the file that was put aside.
record LossNotes(Path folder) {
    /// So long it is told at each start. Whoever removes the text has read it.
    private static final Duration NEWS = Duration.ofDays(7);
    private static final String PREFIX = "damaged-";
    private static final String SUFFIX = ".txt";

    static String restored(Backup backup, Path aside) {
        return ("The library was damaged, and is again as in the backup of %s: favourites, playlists, edits and what was"
                        + " watched since then are lost; files are found again by a scan. The damaged database is kept"
                        + " as %s.")
                .formatted(when(backup.takenAt()), aside);
    }

    static String lost(Path aside) {
        return ("The library was damaged and there was no backup yet, so a new, empty one was made. Add your folders"
                        + " again. The damaged database is kept as %s.")
                .formatted(aside);
    }

    static String foldersKept(Path aside) {
        return ("The library was damaged and there was no backup yet, so a new one was made of the folders you had."
                        + " Favourites, playlists, edits and what was watched are lost; files are found again by a scan. The"
                        + " damaged database is kept as %s.")
                .formatted(aside);
    }

    static String shortened(long bytes) {
        return ("The library database is %,d bytes shorter than when it was closed, so what was changed last may be lost."
                        + " The backups are listed by: viewra restore --list")
                .formatted(bytes);
    }

    private static String when(Instant time) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    void write(String loss, Instant now) throws IOException {
        Files.writeString(folder.resolve(PREFIX + BackupFolder.stamp(now) + SUFFIX), loss);
    }

    /// The newest, if it is of these days.
    Optional<String> news(Instant now) throws IOException {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                    .filter(name -> name.compareTo(PREFIX + BackupFolder.stamp(now.minus(NEWS))) > 0)
                    .sorted()
                    .toList();
            return names.isEmpty() ? Optional.empty() : Optional.of(Files.readString(folder.resolve(names.getLast())));
        }
    }
}
