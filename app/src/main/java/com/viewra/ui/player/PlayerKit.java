package com.viewra.ui.player;

import com.viewra.streaming.Tiles;

/// What plays films, and the small pictures of them.
public record PlayerKit(Engines engines, Tiles tiles) {}
