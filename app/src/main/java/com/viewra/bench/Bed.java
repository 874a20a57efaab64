package com.viewra.bench;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What benches work with.
/// @param folder to write into
/// @param viewra program and first arguments that start another Viewra
/// @param items in a library that is made to be measured
public record Bed(Tools tools, Path folder, List<String> viewra, int items) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    public Bed {
        viewra = List.copyOf(viewra);
    }

    /// A new folder in this bed's own.
    public Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /// Runs FFmpeg to its end.
    public void ffmpeg(String purpose, List<String> arguments) throws MediaException, InterruptedException {
        tools.run(purpose, tools.locate("ffmpeg"), arguments, LIMIT);
    }
}
