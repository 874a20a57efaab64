package com.viewra.process;

import com.viewra.api.MediaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Programs the user has chosen in the settings, by tool name. A wrong choice is said, not silently passed over.
public record ChosenTools(Map<String, Path> programs) implements ToolLocator {
    public ChosenTools {
        programs = Map.copyOf(programs);
    }

    @Override
    public Optional<Path> find(String tool) throws MediaException {
        Path program = programs.get(tool);
        if (program == null) return Optional.empty();
        if (Files.isRegularFile(program) && Files.isExecutable(program)) return Optional.of(program);
        throw new MediaException(
                MediaException.Code.TOOL_MISSING,
                "The settings name %s as %s, but there is no such program. Correct the setting or remove it."
                        .formatted(program, tool));
    }
}
