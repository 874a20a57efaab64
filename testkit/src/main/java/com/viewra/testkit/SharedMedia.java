package com.viewra.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The collection of real films, music and broken files that may lie beside the clone in `../shared`.
/// Suites on it run where it exists.
public final class SharedMedia {
    private SharedMedia() {}

    public static Optional<Path> folder(String name) {
        Path folder = Path.of(System.getProperty("viewra.root", ".."))
                .resolve("../shared")
                .resolve(name)
                .normalize();
        return Optional.of(folder).filter(Files::isDirectory);
    }

    /// For JUnit's `@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")`.
    public static boolean isPresent() {
        return folder("media").isPresent();
    }
}
