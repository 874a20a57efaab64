package com.viewra.streaming;

import com.viewra.api.MediaException;
import java.nio.file.Path;
import java.util.List;

/// Which renditions can be made of a file. Safe for use from any thread; blocks for reading a file's index at worst.
public interface Renditions {
    /// All of them, best first: picture as it is, picture encoded from large to small, then sound, track by
    /// track, as it is before encoded.
    /// @throws MediaException if the file cannot be played at all, with the reason
    List<RenditionId> of(Path file) throws MediaException, InterruptedException;

    /// Those of them that are worth offering: this machine encodes them well before they are watched. The others can be
    /// asked for all the same.
    default List<RenditionId> offered(Path file) throws MediaException, InterruptedException {
        return of(file);
    }
}
