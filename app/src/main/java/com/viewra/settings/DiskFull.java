package com.viewra.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a disk without room from other failures. Java has no exception of its own for it, so the words of the systems
/// are looked for, and for those in other languages the room that is left.
public final class DiskFull {
    /// What to tell people.
    public static final String SENTENCE = "The disk is full. Make room on it and try again.";

    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");
    private static final int MOST_CAUSES = 20;
    /// With less, nothing that matters can be written.
    private static final long NOTHING_BYTES = 1024 * 1024;

    private DiskFull() {}

    /// Whether the failure, or any of its causes, says that there was no room.
    public static boolean isCauseOf(Throwable failure) {
        return causes(failure)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(said -> WORDS.stream().anyMatch(said::contains));
    }

    /// The same for a failure that may have been told in another language.
    /// @param folder on the disk that is written to
    public static boolean isCauseOf(Throwable failure, Path folder) {
        return isCauseOf(failure) || (causes(failure).anyMatch(IOException.class::isInstance) && hasNoRoom(folder));
    }

    /// The failure and what it came of; a limit, as some come of each other.
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, cause -> cause.getCause())
                .limit(MOST_CAUSES)
                .map(Objects::requireNonNull);
    }

    private static boolean hasNoRoom(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NOTHING_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
