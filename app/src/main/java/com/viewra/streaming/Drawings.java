package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.nio.file.Path;

/// Subtitles for clients that draw them over the picture themselves: those that are pictures, and ASS scripts
/// with their styles and fonts. Nothing of it makes a picture of the film wait or be encoded. Called on virtual
/// threads; blocks until the answer is there. What a film does not have is a [NotThereException].
public interface Drawings {
    /// JSON of [DrawnTracks]: which there are, with addresses relative to this one.
    String list(Path film) throws MediaException, InterruptedException;

    /// JSON of [DrawnPictures]: what is shown at any time in a stretch of [TextPlan#TARGET_SECONDS].
    /// @param id number of the track
    /// @param index from zero
    Blob pictures(Path film, String id, int index) throws MediaException, InterruptedException;

    /// The whole script, on the film's own time line.
    /// @see TextTrack#id
    String script(Path film, String id) throws MediaException, InterruptedException;

    /// A font of the film.
    /// @param index from zero
    byte[] font(Path film, int index) throws MediaException, InterruptedException;
}
