package com.viewra.ui.player;

import java.time.Duration;

/// Writes positions as players do: "4:07", "1:02:33".
public final class Clock {
    private Clock() {}

    public static String of(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
