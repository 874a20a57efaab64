package com.viewra.playback.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where profiles are: those that come with Viewra in its resources, in the order of the file `index`, and the user's
/// in a folder, by name.
public final class ProfileFolders {
    private static final String BUNDLED = "/assets/profiles/";
    private static final String SUFFIX = ".json";

    private ProfileFolders() {}

    /// @param usersFolder need not exist
    public static DeviceProfiles load(Path usersFolder) {
        List<ProfileSource> sources = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files(usersFolder, problems)) {
            try {
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - SUFFIX.length());
                sources.add(new ProfileSource(id, file.toString(), Files.readString(file)));
            } catch (IOException e) {
                problems.add("Device profile " + file + " cannot be read: " + e.getMessage());
            }
        }
        sources.addAll(bundled());
        return DeviceProfiles.of(sources, problems);
    }

    static List<ProfileSource> bundled() {
        return resource("index")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(id -> new ProfileSource(id, id + SUFFIX, resource(id + SUFFIX)))
                .toList();
    }

    private static List<Path> files(Path folder, List<String> problems) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add("The folder of device profiles, " + folder + ", cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static String resource(String name) {
        try (InputStream bytes = ProfileFolders.class.getResourceAsStream(BUNDLED + name)) {
            if (bytes == null) throw new IllegalStateException("missing from the program: " + BUNDLED + name);
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
