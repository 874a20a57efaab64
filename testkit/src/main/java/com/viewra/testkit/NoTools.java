package com.viewra.testkit;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A machine without any programs: for tests in which none may be asked.
public class NoTools implements Tools {
    @Override
    public Path locate(String tool) throws MediaException {
        throw new MediaException(MediaException.Code.TOOL_MISSING, "There is no " + tool + ".");
    }

    @Override
    public Running start(String purpose, Path program, List<String> arguments) throws MediaException {
        throw new MediaException(MediaException.Code.TOOL_MISSING, "There is no " + program + ".");
    }

    @Override
    public Running start(String purpose, Path program, List<String> arguments, Input input) throws MediaException {
        return start(purpose, program, arguments);
    }

    @Override
    public byte[] run(String purpose, Path program, List<String> arguments, Duration limit) throws MediaException {
        throw new MediaException(MediaException.Code.TOOL_MISSING, "There is no " + program + ".");
    }
}
