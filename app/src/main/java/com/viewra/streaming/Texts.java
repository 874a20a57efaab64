package com.viewra.streaming;

import com.viewra.api.MediaException;
import java.nio.file.Path;

/// Subtitles of films as WebVTT on the film's own time line, whole and as renditions of manifests.
/// Called on virtual threads; blocks until the answer is there. Never makes a picture wait: nothing is encoded for it.
/// @see TextTrack#id
public interface Texts {
    /// Whether teletext is among them: not every FFmpeg reads it.
    boolean readTeletext();

    /// HLS media playlist, with `{n}.vtt` relative to it.
    String playlist(Path film, String id) throws MediaException, InterruptedException;

    /// @param index from zero
    String segment(Path film, String id, int index) throws MediaException, InterruptedException;

    String whole(Path film, String id) throws MediaException, InterruptedException;
}
