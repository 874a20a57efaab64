package com.viewra.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text with a file under `src/test/resources/golden` of the module under test.
/// `-Dgolden.update` writes the file instead; the diff is then reviewed.
public final class Golden {
    private Golden() {}

    public static void assertMatches(String name, String actual) {
        Path file = Path.of("src/test/resources/golden").resolve(name);
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual, () -> "differs from golden file " + name);
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + name + " (make it with -Dgolden.update)", e);
        }
    }
}
