package com.viewra.plugins;

import java.util.List;
import java.util.Optional;

/// A plugin as people see it in a list.
/// @param id as in its plugin.properties; the file name if that could not be read
/// @param error why it does not work, as a sentence; empty if it does
/// @param bundled whether it came with the program; such plugins can be disabled but not deleted
/// @param extensions the simple names of what it adds
public record InstalledPlugin(
        String id,
        String version,
        String provider,
        String description,
        State state,
        Optional<String> error,
        boolean bundled,
        List<String> extensions) {
    public enum State {
        STARTED,
        DISABLED,
        /// It could not be loaded or started; see the error.
        FAILED
    }

    public InstalledPlugin {
        extensions = List.copyOf(extensions);
    }
}
