package com.viewra.api.scan;

import java.util.Locale;

/// What an entry of the library is.
public enum ItemKind {
    MOVIE,
    SHOW,
    SEASON,
    EPISODE,
    ARTIST,
    ALBUM,
    TRACK,
    PHOTO,
    /// A film that nothing identifies as a movie or an episode: a clip, a home video.
    VIDEO;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it stands for what is below it, and has no file of its own.
    public boolean hasChildren() {
        return switch (this) {
            case SHOW, SEASON, ARTIST, ALBUM -> true;
            case MOVIE, EPISODE, TRACK, PHOTO, VIDEO -> false;
        };
    }
}
