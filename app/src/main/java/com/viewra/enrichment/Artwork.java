package com.viewra.enrichment;

import com.viewra.library.ArtworkKind;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Pictures of items, made when first asked for or by the background worker, and cached by size.
/// Safe for use from any thread; blocks while a picture is scaled, and for a frame grab at worst.
public interface Artwork {
    /// @param width wanted width in pixels; the next larger cached size is given, never an upscaled one
    /// @return empty if there is no such picture
    Optional<Image> find(MediaId item, ArtworkKind kind, int width) throws IOException, InterruptedException;

    /// A picture file ready to be sent.
    /// @param mediaType "image/jpeg", "image/png" or "image/webp"
    /// @param version changes when the picture does
    record Image(Path file, String mediaType, String version) {}
}
