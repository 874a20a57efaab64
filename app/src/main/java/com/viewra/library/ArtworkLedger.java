package com.viewra.library;

import java.util.List;
import java.util.Optional;

/// Which items have pictures. Safe for use from any thread; blocks.
public interface ArtworkLedger {
    /// Items nobody has looked for a poster of yet, oldest first; those with children come after their children.
    /// @param after the item to go on behind; empty for the beginning
    List<MediaId> unillustrated(Optional<MediaId> after, int limit);

    /// Remembers a picture, and tells the world of a new one.
    /// @param picture empty if there is none to be had
    void record(MediaId item, ArtworkKind kind, Optional<Kept> picture);

    /// A picture as it is remembered.
    /// @param version changes when the picture does
    /// @param placeholder what to paint until it has come: the colours of its corners, `rrggbb` each, row by row
    record Kept(String version, String placeholder) {}

    /// The version on record.
    Optional<String> version(MediaId item, ArtworkKind kind);

    /// Whether it was looked for already: a version is on record, or that there is none to be had.
    boolean isSettled(MediaId item, ArtworkKind kind);

    /// Has all pictures of an item looked for again.
    void forget(MediaId item);

    /// Remembers that the file of an item cannot be decoded after all, although its container can be read.
    void undecodable(MediaId item, String reason);
}
