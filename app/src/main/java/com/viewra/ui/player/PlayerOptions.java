package com.viewra.ui.player;

import java.util.List;

/// How this machine plays.
/// @param useVlc false to play with JavaFX alone, as where libVLC is missing
/// @param vlcArguments further arguments for libVLC; tests that need no sound give `--aout=dummy`
public record PlayerOptions(boolean useVlc, List<String> vlcArguments) {
    public PlayerOptions {
        vlcArguments = List.copyOf(vlcArguments);
    }
}
