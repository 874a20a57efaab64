package com.viewra.server.api;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is known of an item, on the wire: what counts, without who said it.
/// @param communityRating what others think of it, 0 to 10; `rating` is the user's
/// @param labels what it is filed under besides genres, by kind: `studio`, `tag`, `collection`
/// @param ids what others call it: `{"imdb": "tt0083658"}`
record AboutView(
        Optional<String> originalTitle,
        Optional<String> tagline,
        Optional<String> plot,
        Optional<String> certification,
        Optional<Double> communityRating,
        Optional<String> released,
        Optional<String> status,
        List<String> genres,
        Map<String, List<String>> labels,
        Map<String, String> ids) {
    static AboutView of(Metadata about) {
        return new AboutView(
                about.field(Field.ORIGINAL_TITLE),
                about.field(Field.TAGLINE),
                about.field(Field.OVERVIEW),
                about.field(Field.CERTIFICATION),
                about.field(Field.RATING).map(Double::valueOf),
                about.field(Field.RELEASED),
                about.field(Field.STATUS),
                about.labels(Label.Kind.GENRE),
                Arrays.stream(Label.Kind.values())
                        .filter(kind ->
                                kind != Label.Kind.GENRE && !about.labels(kind).isEmpty())
                        .collect(Collectors.toMap(Label.Kind::id, about::labels)),
                about.ids());
    }
}
