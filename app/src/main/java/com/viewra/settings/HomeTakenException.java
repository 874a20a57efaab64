package com.viewra.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Another program already works with the data folder.
public final class HomeTakenException extends IOException {
    private static final long serialVersionUID = 1;

    HomeTakenException(Path folder, @Nullable Throwable cause) {
        super(
                "Viewra is already running with " + folder + ". Stop it first, or choose another folder with --home.",
                cause);
    }
}
