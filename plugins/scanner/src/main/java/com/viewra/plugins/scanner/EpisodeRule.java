package com.viewra.plugins.scanner;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// One way of writing in a file name which episode it is.
interface EpisodeRule {
    /// The name people see in `./viewra identify`.
    String name();

    Optional<Match> match(EpisodeName file);

    /// @param stem file name without extension, dots and underscores as spaces (same length)
    /// @param inSeason whether the folder names a season
    /// @param isShow whether the library holds shows only, so that a bare number may be an episode
    /// @param isDotted whether dots stand for spaces, as releases have it
    record EpisodeName(String stem, boolean inSeason, boolean isShow, boolean isDotted) {}

    /// @param start where the numbers begin in the name; the show stands before
    /// @param end where they end; the title follows
    record Match(
            int start, int end, OptionalInt season, OptionalInt first, OptionalInt last, Optional<LocalDate> airDate) {
        static Match of(int start, int end, OptionalInt season, int first, int last) {
            return new Match(
                    start, end, season, OptionalInt.of(first), OptionalInt.of(Math.max(first, last)), Optional.empty());
        }

        static Match of(int start, int end, LocalDate airDate) {
            return new Match(
                    start, end, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.of(airDate));
        }
    }
}
