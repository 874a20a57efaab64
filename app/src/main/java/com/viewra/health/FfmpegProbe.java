package com.viewra.health;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Asks the FFmpeg that Viewra would use what it is. What it encodes is found by encoding, not by asking.
public record FfmpegProbe(Tools tools) {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// @return such as "ffmpeg version 8.0.1 at /home/ann/..."
    public String version() throws MediaException, InterruptedException {
        Path program = tools.locate("ffmpeg");
        String first = ask(program, "-version").lines().findFirst().orElse("FFmpeg that says nothing");
        return first.split(" Copyright", 2)[0] + " at " + program;
    }

    private String ask(Path program, String question) throws MediaException, InterruptedException {
        byte[] answer = tools.run("ask FFmpeg for " + question, program, List.of("-hide_banner", question), LIMIT);
        return new String(answer, StandardCharsets.UTF_8);
    }
}
