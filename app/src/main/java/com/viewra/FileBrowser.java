package com.viewra;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.settings.Environment.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The system's own file browser.
final class FileBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(FileBrowser.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private FileBrowser() {}

    /// Shows a file in its folder; empty where there is no file browser.
    static Optional<Consumer<Path>> of(Platform platform, Tools tools) {
        return switch (platform) {
            case OTHER -> present("/usr/bin/xdg-open", tools, file -> List.of("" + file.getParent()));
            case MACOS -> present("/usr/bin/open", tools, file -> List.of("-R", "" + file));
            case WINDOWS -> present("C:\\Windows\\explorer.exe", tools, file -> List.of("/select," + file));
        };
    }

    private interface Arguments {
        List<String> toShow(Path file);
    }

    private static Optional<Consumer<Path>> present(String program, Tools tools, Arguments arguments) {
        Path path = Path.of(program);
        if (!Files.isExecutable(path)) return Optional.empty();
        return Optional.of(file -> show(path, tools, arguments.toShow(file)));
    }

    private static void show(Path program, Tools tools, List<String> arguments) {
        try {
            tools.run("show a file in its folder", program, arguments, LIMIT);
        } catch (MediaException e) {
            LOG.warn("the file browser did not open: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
