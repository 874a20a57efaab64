package com.viewra.library.portable;

import java.util.Set;

/// What became of a record: what it changed here, and what was left because it is newer or the user's own here.
public record Taken(Set<Part> changed, Set<Part> left) {
    public enum Part {
        /// Watched, and where to resume.
        PROGRESS,
        /// Favourites and ratings.
        LIKING,
        /// What the user edited, and what providers said.
        METADATA,
        IDENTIFICATION,
        /// When it was added.
        AGE,
        PLAYLIST;

        public String inWords() {
            return switch (this) {
                case PROGRESS -> "watched and resume";
                case LIKING -> "ratings and favourites";
                case METADATA -> "metadata";
                case IDENTIFICATION -> "identifications";
                case AGE -> "dates of adding";
                case PLAYLIST -> "playlists";
            };
        }
    }

    public Taken {
        changed = Set.copyOf(changed);
        left = Set.copyOf(left);
    }
}
