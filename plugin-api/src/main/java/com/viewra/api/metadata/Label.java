package com.viewra.api.metadata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A word that things are filed under.
public record Label(Kind kind, String name) {
    public enum Kind {
        GENRE,
        TAG,
        STUDIO,
        COUNTRY,
        /// A set of movies that belong together.
        COLLECTION,
        MOOD,
        /// Who published an album.
        LABEL;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    public static final int LONGEST_NAME = 300;

    public Label {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a label has 1 to " + LONGEST_NAME + " characters: " + name);
    }
}
