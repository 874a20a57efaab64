package com.viewra.health;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Asks the FFmpeg that Viewra would use what it is and what it can encode.
public record FfmpegProbe(Tools tools) {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /// In the order people look for them. A hardware encoder that is listed still needs its hardware.
    private static final List<String> ENCODERS = List.of(
            "libx264",
            "libx265",
            "libsvtav1",
            "aac",
            "h264_nvenc",
            "h264_qsv",
            "h264_vaapi",
            "h264_videotoolbox",
            "h264_amf");

    /// @return such as "ffmpeg version 8.0.1 at /home/ann/..."
    public String version() throws MediaException, InterruptedException {
        Path program = tools.locate("ffmpeg");
        String first = ask(program, "-version").lines().findFirst().orElse("FFmpeg that says nothing");
        return first.split(" Copyright", 2)[0] + " at " + program;
    }

    /// The encoders of interest it was built with.
    public String encoders() throws MediaException, InterruptedException {
        String listed = ask(tools.locate("ffmpeg"), "-encoders");
        return ENCODERS.stream()
                .filter(name -> listed.contains(" " + name + " "))
                .collect(Collectors.joining(", "));
    }

    private String ask(Path program, String question) throws MediaException, InterruptedException {
        byte[] answer = tools.run("ask FFmpeg for " + question, program, List.of("-hide_banner", question), LIMIT);
        return new String(answer, StandardCharsets.UTF_8);
    }
}
