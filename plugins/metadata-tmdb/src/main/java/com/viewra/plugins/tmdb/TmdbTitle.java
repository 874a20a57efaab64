package com.viewra.plugins.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// A movie or show as TMDB tells it: a result of a search, or with everything that can be had.
record TmdbTitle(TmdbKind kind, JsonNode json) {
    private static final int MOST_ACTORS = 30;
    private static final Map<String, Credit.Role> JOBS = Map.of(
            "Director", Credit.Role.DIRECTOR,
            "Screenplay", Credit.Role.WRITER,
            "Writer", Credit.Role.WRITER,
            "Producer", Credit.Role.PRODUCER,
            "Original Music Composer", Credit.Role.COMPOSER);

    Candidate candidate() {
        return new Candidate(
                text("id"),
                Optional.empty(),
                text(kind.title),
                otherTitles(),
                year(text(kind.date)),
                Optional.empty(),
                runtime(),
                List.of(),
                ids(),
                note(),
                Pictures.of(json, "poster_path", Pictures.SMALL));
    }

    private String text(String name) {
        return json.path(name).asText("");
    }

    private Set<String> otherTitles() {
        Set<String> titles = new LinkedHashSet<>();
        titles.add(text("original_" + kind.title));
        JsonNode alternative = json.path("alternative_titles");
        alternative
                .path("titles")
                .forEach(title -> titles.add(title.path("title").asText()));
        alternative
                .path("results")
                .forEach(title -> titles.add(title.path("title").asText()));
        titles.remove(text(kind.title));
        titles.remove("");
        return titles;
    }

    static OptionalInt year(String date) {
        return date.matches("\\d{4}-.*") ? OptionalInt.of(Integer.parseInt(date.substring(0, 4))) : OptionalInt.empty();
    }

    private Optional<Duration> runtime() {
        int minutes = json.path("runtime").asInt();
        return kind == TmdbKind.MOVIE && minutes > 0 ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty();
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("tmdb", text("id"));
        JsonNode external = json.path("external_ids");
        String imdb = external.path("imdb_id").asText("");
        if (!imdb.isBlank()) ids.put("imdb", imdb);
        if (external.path("tvdb_id").isIntegralNumber())
            ids.put("tvdb", external.path("tvdb_id").asText());
        return ids;
    }

    /// "1954, ja" or what the overview begins with.
    private Optional<String> note() {
        List<String> notes = new ArrayList<>();
        year(text(kind.date)).ifPresent(year -> notes.add("" + year));
        String language = text("original_language");
        if (!language.isBlank()) notes.add(Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH));
        String directors = crew("Director").collect(Collectors.joining(", "));
        if (!directors.isEmpty()) notes.add("by " + directors);
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", notes));
    }

    private java.util.stream.Stream<String> crew(String job) {
        return json.path("credits")
                .path("crew")
                .valueStream()
                .filter(person -> person.path("job").asText().equals(job))
                .map(person -> person.path("name").asText());
    }

    Metadata metadata() {
        Metadata.Builder metadata = new Metadata.Builder()
                .field(Field.TITLE, text(kind.title))
                .field(Field.ORIGINAL_TITLE, text("original_" + kind.title))
                .field(Field.RELEASED, text(kind.date))
                .field(Field.OVERVIEW, text("overview"))
                .field(Field.TAGLINE, text("tagline"))
                .field(Field.STATUS, kind == TmdbKind.TV ? text("status") : "");
        year(text(kind.date)).ifPresent(year -> metadata.field(Field.YEAR, "" + year));
        runtime().ifPresent(time -> metadata.field(Field.RUNTIME, "" + time.toMinutes()));
        rating(json, metadata);
        certification().ifPresent(board -> metadata.field(Field.CERTIFICATION, board));
        trailer().ifPresent(address -> metadata.field(Field.TRAILER, address));
        labels(metadata);
        people(metadata);
        ids().forEach(metadata::id);
        return metadata.done();
    }

    static void rating(JsonNode json, Metadata.Builder metadata) {
        if (json.path("vote_count").asInt() == 0) return;
        metadata.field(Field.RATING, json.path("vote_average").asText());
        metadata.field(Field.VOTES, json.path("vote_count").asText());
    }

    private void labels(Metadata.Builder metadata) {
        json.path("genres")
                .forEach(genre ->
                        metadata.label(Label.Kind.GENRE, genre.path("name").asText()));
        json.path(kind == TmdbKind.MOVIE ? "production_companies" : "networks")
                .forEach(studio ->
                        metadata.label(Label.Kind.STUDIO, studio.path("name").asText()));
        json.path("production_countries")
                .forEach(country ->
                        metadata.label(Label.Kind.COUNTRY, country.path("name").asText()));
        metadata.label(
                Label.Kind.COLLECTION,
                json.path("belongs_to_collection").path("name").asText(""));
    }

    private void people(Metadata.Builder metadata) {
        json.path("credits")
                .path("cast")
                .valueStream()
                .limit(MOST_ACTORS)
                .forEach(actor -> metadata.credit(
                        Credit.Role.ACTOR,
                        actor.path("name").asText(),
                        Optional.of(actor.path("character").asText(""))));
        json.path("aggregate_credits")
                .path("cast")
                .valueStream()
                .limit(MOST_ACTORS)
                .forEach(actor -> metadata.credit(
                        Credit.Role.ACTOR,
                        actor.path("name").asText(),
                        Optional.of(
                                actor.path("roles").path(0).path("character").asText(""))));
        json.path("created_by")
                .forEach(person ->
                        metadata.credit(Credit.Role.WRITER, person.path("name").asText()));
        crew(json.path("credits").path("crew"), metadata);
    }

    static void crew(JsonNode crew, Metadata.Builder metadata) {
        crew.forEach(person -> Optional.ofNullable(JOBS.get(person.path("job").asText()))
                .ifPresent(role -> metadata.credit(role, person.path("name").asText())));
    }

    /// That of the United States, the one most titles have; else any.
    private Optional<String> certification() {
        List<JsonNode> countries = json.path(kind == TmdbKind.MOVIE ? "release_dates" : "content_ratings")
                .path("results")
                .valueStream()
                .toList();
        return countries.stream()
                .sorted(java.util.Comparator.comparing(
                        country -> !country.path("iso_3166_1").asText().equals("US")))
                .flatMap(country -> kind == TmdbKind.MOVIE
                        ? country.path("release_dates")
                                .valueStream()
                                .map(date -> date.path("certification").asText(""))
                        : java.util.stream.Stream.of(country.path("rating").asText("")))
                .filter(board -> !board.isBlank())
                .findFirst();
    }

    private Optional<String> trailer() {
        return json.path("videos")
                .path("results")
                .valueStream()
                .filter(video -> video.path("site").asText().equals("YouTube")
                        && video.path("type").asText().equals("Trailer"))
                .map(video ->
                        "https://www.youtube.com/watch?v=" + video.path("key").asText())
                .findFirst();
    }

    List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        add(pictures, Picture.Kind.POSTER, Pictures.of(json, "poster_path", Pictures.POSTER));
        add(pictures, Picture.Kind.BACKDROP, Pictures.of(json, "backdrop_path", Pictures.BACKDROP));
        return pictures;
    }

    private static void add(List<Picture> pictures, Picture.Kind kind, Optional<URI> address) {
        address.ifPresent(known -> pictures.add(new Picture(kind, known)));
    }
}
