package com.viewra.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was decided about whom an item is, and why.
/// @param reasons for the decision, in words; when it needs a look, why nothing was decided
/// @param question what was asked; when that changes, one that needs a look is asked about again
/// @param byUser whether a person decided
public record Identified(
        MediaId item,
        State state,
        Optional<Match> match,
        boolean byUser,
        List<String> reasons,
        String question,
        Instant decidedAt) {
    public enum State {
        IDENTIFIED,
        NEEDS_LOOK,
        /// Never asked about again, until the user wants it.
        LEFT_ALONE;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whom it was taken for.
    /// @param score 0 to 100
    public record Match(String provider, String id, String title, int score) {}

    public Identified {
        reasons = List.copyOf(reasons);
    }
}
