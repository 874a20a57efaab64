package com.viewra.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where plugins and what belongs to them lie.
/// @param bundled zips that came with the program, never written to; empty if there are none
/// @param own zips that the user installed
/// @param unpacked what the zips hold, unpacked
/// @param storage one folder for each plugin's own files
public record PluginFolders(Optional<Path> bundled, Path own, Path unpacked, Path storage) {
    public static PluginFolders in(Path home, Optional<Path> bundled) {
        return new PluginFolders(
                bundled, home.resolve("plugins"), home.resolve("plugins-unpacked"), home.resolve("plugins-storage"));
    }

    /// File names of the bundled plugins, without opening them.
    public List<String> bundledNames() throws IOException {
        return bundled.isEmpty()
                ? List.of()
                : zips(bundled.get()).stream()
                        .map(zip -> String.valueOf(zip.getFileName()))
                        .toList();
    }

    static List<Path> zips(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }
}
