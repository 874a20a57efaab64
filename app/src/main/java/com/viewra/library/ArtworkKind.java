package com.viewra.library;

import java.util.Locale;

/// What a picture is for.
public enum ArtworkKind {
    /// Upright, 2:3; for music the square cover.
    POSTER,
    /// Wide, behind a page.
    BACKDROP,
    /// Wide and small: an episode's frame, a photo.
    THUMB;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
