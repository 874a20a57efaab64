package com.viewra.library;

import java.util.Locale;

/// What a picture is for.
public enum ArtworkKind {
    /// Upright, 2:3; for music the square cover.
    POSTER,
    /// Wide, behind a page.
    BACKDROP,
    /// Wide and small: an episode's frame, a photo.
    THUMB,
    /// The title as it is lettered, on nothing.
    LOGO,
    /// A strip, much wider than high.
    BANNER,
    /// Title and characters, on nothing.
    CLEARART,
    /// What is printed on the disc, round and on nothing.
    DISC,
    /// Upright, as a poster without words.
    KEYART;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether what is around it shows through.
    public boolean isCutOut() {
        return switch (this) {
            case LOGO, CLEARART, DISC -> true;
            case POSTER, BACKDROP, THUMB, BANNER, KEYART -> false;
        };
    }

    /// Whether a frame of the film will do where there is no such picture.
    public boolean canBeFrame() {
        return switch (this) {
            case POSTER, BACKDROP, THUMB -> true;
            case LOGO, BANNER, CLEARART, DISC, KEYART -> false;
        };
    }
}
