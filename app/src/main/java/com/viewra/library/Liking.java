package com.viewra.library;

import java.util.OptionalInt;

/// What the user thinks of an item.
/// @param rating 0 to 10, so that half stars of five have a number
public record Liking(boolean favourite, OptionalInt rating) {
    public static final Liking NONE = new Liking(false, OptionalInt.empty());

    public Liking {
        if (rating.isPresent() && (rating.getAsInt() < 0 || rating.getAsInt() > 10))
            throw new IllegalArgumentException("a rating is from 0 to 10, not " + rating.getAsInt());
    }
}
