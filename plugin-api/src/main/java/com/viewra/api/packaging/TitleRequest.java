package com.viewra.api.packaging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A title to be packaged.
/// @param tracks best picture first
/// @param folder exists and is empty
/// @param segment wanted length of a segment; cuts are at the first key frame from there on
public record TitleRequest(List<Source> tracks, Path folder, Duration segment) {
    public TitleRequest {
        tracks = List.copyOf(tracks);
        if (tracks.isEmpty()) throw new IllegalArgumentException("a title has tracks");
        if (!segment.isPositive()) throw new IllegalArgumentException("a segment has a length");
    }

    /// One rendition of one track.
    /// @param file fragmented MP4 with this track alone
    /// @param name unlike those of the other tracks; letters, digits and hyphens
    public record Source(Path file, Kind kind, String name, Optional<String> language) {
        public Source {
            if (!name.matches("[A-Za-z0-9-]+")) throw new IllegalArgumentException("not a name of a track: " + name);
        }
    }

    public enum Kind {
        VIDEO,
        AUDIO
    }
}
