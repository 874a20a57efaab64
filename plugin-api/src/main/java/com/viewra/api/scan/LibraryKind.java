package com.viewra.api.scan;

import java.util.Locale;

/// What the user says a folder holds.
public enum LibraryKind {
    MOVIES,
    SHOWS,
    MUSIC,
    PHOTOS,
    MIXED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
