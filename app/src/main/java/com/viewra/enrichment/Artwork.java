package com.viewra.enrichment;

import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Pictures of items, made when first asked for or by the background worker, and cached by size.
/// Safe for use from any thread; blocks while a picture is scaled, and for a frame grab at worst.
public interface Artwork {
    /// @param width wanted width in pixels; the next larger cached size is given, never an upscaled one
    /// @return empty if there is no such picture
    Optional<Image> find(MediaId item, ArtworkKind kind, int width) throws IOException, InterruptedException;

    /// Has the pictures that the page of an item shows, and lists do not, made in the background. An
    /// [com.viewra.library.LibraryEvent.ArtworkReady] tells of each that there is.
    void prepare(MediaId item);

    /// Has the posters of items that somebody sees in a list made before all others, where they were not looked for
    /// yet.
    /// Never waits; an [com.viewra.library.LibraryEvent.ArtworkReady] tells of each.
    void expect(List<Item> seen);

    /// A picture file ready to be sent.
    /// @param mediaType "image/jpeg", or "image/png" for cut-outs
    /// @param version changes when the picture does
    record Image(Path file, String mediaType, String version) {}
}
