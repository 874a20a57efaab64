package com.viewra.ui.identify;

import com.viewra.api.metadata.Candidate;
import com.viewra.enrichment.identification.Scored;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody an item may be, as it is shown.
/// @param second what tells it from others of its name
/// @param score 0 to 100; empty where the user named it
record Suggestion(
        String provider,
        String id,
        String title,
        String second,
        OptionalInt score,
        List<String> reasons,
        Optional<URI> picture) {
    private static final Pattern ID = Pattern.compile("([a-z0-9-]{1,20}):(\\S{1,60})");

    static Suggestion of(Scored scored) {
        Candidate candidate = scored.candidate();
        String year = candidate.year().isPresent() ? " (" + candidate.year().getAsInt() + ")" : "";
        return new Suggestion(
                scored.provider(),
                candidate.id(),
                candidate.title() + year,
                Stream.of(candidate.artist(), candidate.note(), Optional.of(scored.provider()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("  ·  ")),
                OptionalInt.of(scored.score()),
                scored.reasons(),
                candidate.picture());
    }

    /// What the user named by provider and id: "tmdb:603".
    static Optional<Suggestion> typed(String words) {
        Matcher id = ID.matcher(words.strip());
        if (!id.matches()) return Optional.empty();
        return Optional.of(new Suggestion(
                id.group(1),
                id.group(2),
                "Number " + id.group(2) + " of " + id.group(1),
                "Taken as you typed it",
                OptionalInt.empty(),
                List.of(),
                Optional.empty()));
    }
}
