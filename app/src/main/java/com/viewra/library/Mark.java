package com.viewra.library;

import java.util.OptionalInt;

/// What a user says about items.
public sealed interface Mark {
    /// Of an item with children it is said of all that plays below it.
    record Watched(boolean watched) implements Mark {}

    record Favourite(boolean favourite) implements Mark {}

    /// @param rating 0 to 10; empty takes it back
    record Rated(OptionalInt rating) implements Mark {
        public Rated {
            rating = new Liking(false, rating).rating();
        }
    }
}
