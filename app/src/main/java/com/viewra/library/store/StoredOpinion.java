package com.viewra.library.store;

import com.viewra.library.Liking;
import com.viewra.library.portable.Opinion;
import java.time.Instant;
import java.util.Optional;

/// What people said of an item here, as others take it.
final class StoredOpinion {
    private StoredOpinion() {}

    static Opinion of(ItemRow row, Optional<Instant> likedAt) {
        Liking liking = row.liking();
        return new Opinion(
                row.progress(),
                liking.favourite() ? Optional.of(true) : Optional.empty(),
                liking.rating(),
                likedAt.orElse(Instant.EPOCH));
    }
}
