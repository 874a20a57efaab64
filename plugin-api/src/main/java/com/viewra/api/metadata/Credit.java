package com.viewra.api.metadata;

import java.util.Locale;
import java.util.Optional;

/// Somebody's share in the making of an item.
/// @param part who an actor plays, what a performer plays
public record Credit(Role role, String name, Optional<String> part) {
    public enum Role {
        ACTOR,
        DIRECTOR,
        WRITER,
        PRODUCER,
        COMPOSER,
        LYRICIST,
        CONDUCTOR,
        PERFORMER,
        GUEST;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final int LONGEST_NAME = 300;

    public Credit {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters: " + name);
        part = part.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME));
    }
}
