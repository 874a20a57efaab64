package com.viewra.process;

import com.viewra.api.MediaException;
import java.nio.file.Path;
import java.util.Optional;

/// Knows where some of the programs are that Viewra starts. Safe for use from any thread.
@FunctionalInterface
public interface ToolLocator {
    /// @param tool "ffmpeg", "ffprobe", "packager"
    /// @return the program, or empty if this locator does not know it. May block while it is unpacked
    /// @throws MediaException if the tool should be there and is not, with what to do about it
    Optional<Path> find(String tool) throws MediaException;

    /// Asks this one, then `next`.
    default ToolLocator or(ToolLocator next) {
        return tool -> {
            Optional<Path> found = find(tool);
            return found.isPresent() ? found : next.find(tool);
        };
    }
}
