package com.viewra.health;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Whether FFmpeg is there and starts.
public record FfmpegCheck(Tools tools) implements HealthCheck {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "FFmpeg";
    }

    @Override
    public Result check() throws InterruptedException {
        try {
            Path program = tools.locate("ffmpeg");
            byte[] output =
                    tools.run("ask FFmpeg for its version", program, List.of("-hide_banner", "-version"), LIMIT);
            String firstLine = new String(output, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("no version");
            return Result.up(firstLine.split(" Copyright", 2)[0] + " at " + program);
        } catch (MediaException e) {
            return Result.down(e.getMessage() + " Files can be browsed and played as they are, but not converted.");
        }
    }
}
