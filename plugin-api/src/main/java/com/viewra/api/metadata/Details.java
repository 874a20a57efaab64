package com.viewra.api.metadata;

import java.net.URI;
import java.util.List;

/// All that a provider knows of one thing and what is below it.
/// @param parts seasons and episodes of a show, tracks of an album
/// @param pictures of each kind the best first
public record Details(String id, Metadata metadata, List<Part> parts, List<Picture> pictures) {
    public Details {
        parts = List.copyOf(parts);
        pictures = List.copyOf(pictures);
    }

    /// An episode of a show, a track of an album, or with number 0 the season itself.
    /// @param group season or disc
    public record Part(int group, int number, Metadata metadata, List<Picture> pictures) {
        public Part {
            pictures = List.copyOf(pictures);
        }
    }

    /// Artwork to be had at an address (http or https). The host fetches it when it is needed.
    public record Picture(Kind kind, URI address) {
        public enum Kind {
            POSTER,
            BACKDROP,
            /// Wide, such as the still of an episode.
            THUMB,
            UNKNOWN
        }
    }
}
