package com.viewra.library.portable;

import com.viewra.library.Progress;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// What people said of an item elsewhere.
/// @param progress its time is [Instant#EPOCH] where that is not known
/// @param favourite empty if nothing is said of it
/// @param likedAt when it was rated or made a favourite; [Instant#EPOCH] where that is not known
public record Opinion(Optional<Progress> progress, Optional<Boolean> favourite, OptionalInt rating, Instant likedAt) {
    public static final Opinion NONE =
            new Opinion(Optional.empty(), Optional.empty(), OptionalInt.empty(), Instant.EPOCH);

    public Opinion {
        if (rating.isPresent() && (rating.getAsInt() < 0 || rating.getAsInt() > 10))
            throw new IllegalArgumentException("a rating is from 0 to 10, not " + rating.getAsInt());
    }

    public static Opinion of(Progress progress) {
        return new Opinion(Optional.of(progress), Optional.empty(), OptionalInt.empty(), Instant.EPOCH);
    }

    public static Opinion rated(int rating, Instant at) {
        return new Opinion(Optional.empty(), Optional.empty(), OptionalInt.of(rating), at);
    }

    public boolean isNone() {
        return progress.isEmpty() && favourite.isEmpty() && rating.isEmpty();
    }
}
