package com.viewra.library;

import java.util.List;
import java.util.Optional;

/// Which items have pictures. Safe for use from any thread; blocks.
public interface ArtworkLedger {
    /// Items nobody has looked for a picture of yet, oldest first; those with children come after their children.
    List<MediaId> unillustrated(int limit);

    /// Remembers a picture, and tells the world of a new one.
    /// @param version empty if there is none to be had
    void record(MediaId item, ArtworkKind kind, Optional<String> version);

    /// The version on record.
    Optional<String> version(MediaId item, ArtworkKind kind);
}
