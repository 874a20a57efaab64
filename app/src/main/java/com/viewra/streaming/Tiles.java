package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.nio.file.Path;

/// Small pictures of a film at even distances, many to a sheet, for the seek bar. Made from key frames when they are
/// asked for, behind everything a viewer waits for, and kept.
/// Called on virtual threads; blocks until the answer is there. A film without picture is a [NotThereException].
public interface Tiles {
    /// HLS image playlist (HLS extensions of Roku, "Image media playlist"), with `{n}.jpg` relative to it.
    String playlist(Path film) throws MediaException, InterruptedException;

    /// WebVTT that names the place of every picture, for players that take the film as it is.
    String list(Path film) throws MediaException, InterruptedException;

    /// A JPEG with [TilePlan#COLUMNS] times [TilePlan#ROWS] pictures.
    /// @param index from zero
    Blob sheet(Path film, int index) throws MediaException, InterruptedException;
}
