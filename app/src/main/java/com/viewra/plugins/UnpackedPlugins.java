package com.viewra.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Plugin zips unpacked into a folder of the program's own, since the folder they lie in may be write-protected. What
/// was unpacked before is used again as long as the zip has not changed.
final class UnpackedPlugins {
    private final Path folder;

    UnpackedPlugins(Path folder) {
        this.folder = folder;
    }

    /// @return the folder that PF4J loads the plugin from
    Path of(Path zip) throws IOException {
        String id = new PluginArchive(zip).readId();
        String stamp = "%x-%x"
                .formatted(Files.size(zip), Files.getLastModifiedTime(zip).toMillis());
        Path target = folder.resolve(id + "-" + stamp);
        if (!Files.isDirectory(target)) unpack(zip, target);
        return target;
    }

    /// Removes what no plugin is loaded from any more.
    void keepOnly(List<Path> used) throws IOException {
        if (!Files.isDirectory(folder)) return;
        List<Path> present;
        try (Stream<Path> entries = Files.list(folder)) {
            present = entries.toList();
        }
        for (Path entry : present) if (!used.contains(entry)) delete(entry);
    }

    private void unpack(Path zip, Path target) throws IOException {
        Files.createDirectories(folder);
        Path partial = Files.createTempDirectory(folder, "unpacking-");
        try {
            new PluginArchive(zip).unpackInto(partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(partial);
            throw e;
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> contents;
        try (Stream<Path> walk = Files.walk(folder)) {
            contents = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) Files.deleteIfExists(path);
    }
}
