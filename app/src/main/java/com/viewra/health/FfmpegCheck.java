package com.viewra.health;

import com.viewra.api.MediaException;
import java.util.Optional;

/// Whether FFmpeg is there and starts. Asked until it did once, since a program that starts keeps starting.
public final class FfmpegCheck implements HealthCheck {
    private final FfmpegProbe probe;
    private Optional<String> version = Optional.empty();

    public FfmpegCheck(FfmpegProbe probe) {
        this.probe = probe;
    }

    @Override
    public String name() {
        return "FFmpeg";
    }

    @Override
    public synchronized Result check() throws InterruptedException {
        try {
            if (version.isEmpty()) version = Optional.of(probe.version());
            return Result.up(version.get());
        } catch (MediaException e) {
            return Result.down(e.getMessage() + " Files can be browsed and played as they are, but not converted.");
        }
    }
}
