package com.viewra;

import com.viewra.settings.Environment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where everything the program writes goes.
final class HomeOption {
    @Option(names = "--home", paramLabel = "DIR", description = "Folder for everything Viewra writes.")
    private @Nullable Path folder;

    Path in(Environment environment) {
        Path chosen = folder;
        return chosen == null ? environment.dataFolder() : chosen;
    }
}
