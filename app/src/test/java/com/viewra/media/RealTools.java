package com.viewra.media;

import com.viewra.process.ChildProcesses;
import com.viewra.process.ChosenTools;
import com.viewra.testkit.Clips;
import java.nio.file.Path;
import java.util.Map;

/// The embedded programs, started for real.
final class RealTools {
    private RealTools() {}

    static ChildProcesses in(Path folder) {
        return new ChildProcesses(
                new ChosenTools(Map.of("ffmpeg", Clips.ffmpeg(), "ffprobe", Clips.ffprobe())), folder);
    }
}
