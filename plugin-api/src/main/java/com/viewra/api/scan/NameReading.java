package com.viewra.api.scan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What a path alone says about a file; each part absent where the name says nothing.
/// @param title of the movie, episode, track or photo
/// @param season 0 for specials
/// @param episodeEnd last episode of a file that holds several
/// @param absolute episode number counted over all seasons
/// @param ids provider name ("tmdb", "imdb", "tvdb") to id
/// @param extra kind of extra ("trailer", "deletedscene"), if it is one
/// @param rule the name of the rule that fired, for people
public record NameReading(
        ItemKind kind,
        Optional<String> title,
        OptionalInt year,
        Optional<String> show,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt episodeEnd,
        OptionalInt absolute,
        Optional<LocalDate> airDate,
        Optional<String> artist,
        Optional<String> album,
        OptionalInt disc,
        OptionalInt track,
        Optional<String> edition,
        OptionalInt part,
        Optional<String> format3d,
        Map<String, String> ids,
        Optional<String> extra,
        String rule) {
    public NameReading {
        ids = Map.copyOf(ids);
    }
}
