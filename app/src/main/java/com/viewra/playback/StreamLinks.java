package com.viewra.playback;

import java.net.URI;

/// Addresses at which a session's media can be opened by any player, as they are: signed, without headers.
/// Given by the server to those who play without knowing it.
public interface StreamLinks {
    URI hls(PlaybackSession session);

    URI dash(PlaybackSession session);

    /// The original file, with range requests.
    URI direct(PlaybackSession session);
}
