package com.viewra.process;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.nio.file.Path;
import java.util.List;

/// Starts programs whose standard error is what one wants to read.
public interface TalkingTools extends Tools {
    /// As [Tools#start], but [Running#output] is the standard error; of standard output the last lines are kept.
    Running startTalking(String purpose, Path program, List<String> arguments) throws MediaException;

    @Override
    default TalkingTools inBackground() {
        return this;
    }
}
