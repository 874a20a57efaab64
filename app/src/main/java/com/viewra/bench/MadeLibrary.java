package com.viewra.bench;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A tree of small media files as a big library has them: named by release groups and by tidy people, with NFO files,
/// posters and subtitles. Made by the script that the workshop beside this checkout has.
record MadeLibrary(Path folder) {
    static final String ABSENT = "There is no ../shared/tools/make-library.sh seen from here, which makes the library.";
    private static final Path SCRIPT = Path.of("../shared/tools/make-library.sh");
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /// @return empty if the script is not there
    static Optional<MadeLibrary> make(Bed bed) throws IOException, InterruptedException {
        if (!Files.isRegularFile(SCRIPT)) return Optional.empty();
        Path folder = bed.folder("library");
        List<String> arguments =
                List.of(SCRIPT.toString(), "-o", folder.toString(), "-n", "" + bed.items(), "-m", "unique");
        bed.tools().run("make a library", shell(), arguments, LIMIT);
        return Optional.of(new MadeLibrary(folder));
    }

    private static Path shell() throws MediaException {
        return Stream.of("/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.TOOL_MISSING, "bash is missing, which makes the library to measure with."));
    }

    /// Its films, episodes and tracks, spread evenly over the tree; so many at most.
    List<Path> sample(int count) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(file -> file.toString().matches(".*\\.(mp4|mkv|mp3|flac)"))
                    .sorted()
                    .toList();
        }
        int step = Math.max(1, all.size() / count);
        return Stream.iterate(0, n -> n < all.size(), n -> n + step)
                .limit(count)
                .map(all::get)
                .toList();
    }

    /// One more film.
    void addFilm() throws IOException {
        Path film = sample(1).getFirst();
        String name = film.getFileName().toString();
        Path folder = Files.createDirectories(this.folder.resolve("Movies/A New Arrival (2024)"));
        Files.copy(film, folder.resolve("A New Arrival (2024)" + name.substring(name.lastIndexOf('.'))));
    }
}
