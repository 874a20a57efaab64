package com.viewra.playback;

import java.nio.file.Path;
import java.util.Optional;

/// What somebody chose who plays an item; where nothing was chosen, the item and the device decide.
/// @param version which of the item's files
/// @param subtitles those the viewer must see, by [com.viewra.streaming.TextTrack#id] or the number of a track of
///     pictures; without a choice no picture is ever made for them
public record Wish(Optional<Path> version, Optional<String> subtitles) {
    public static final Wish NONE = new Wish(Optional.empty(), Optional.empty());

    /// One of several files.
    public static Wish of(Path version) {
        return new Wish(Optional.of(version), Optional.empty());
    }
}
