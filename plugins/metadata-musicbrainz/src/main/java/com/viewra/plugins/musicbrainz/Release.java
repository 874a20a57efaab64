package com.viewra.plugins.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.metadata.AlbumTrack;
import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Details.Part;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// A release as MusicBrainz tells it: found by a search, or with its tracks.
record Release(JsonNode json) {
    private static final int MOST_GENRES = 5;

    Candidate candidate() {
        return new Candidate(
                text("id"),
                Optional.of(json.path("release-group").path("id").asText("")).filter(id -> !id.isEmpty()),
                text("title"),
                Set.of(),
                year(),
                Optional.of(artists(json)).filter(name -> !name.isEmpty()),
                Optional.empty(),
                tracks().map(Track::toAlbumTrack).toList(),
                ids(),
                note(),
                Optional.empty());
    }

    private String text(String name) {
        return json.path(name).asText("");
    }

    /// "Queen & David Bowie": names as credited, with what joins them.
    static String artists(JsonNode of) {
        StringBuilder names = new StringBuilder();
        of.path("artist-credit")
                .forEach(credit -> names.append(credit.path("name").asText(""))
                        .append(credit.path("joinphrase").asText("")));
        return names.toString().strip();
    }

    /// Of the first release of the album, else of this one.
    private String released() {
        String first = json.path("release-group").path("first-release-date").asText("");
        return first.isEmpty() ? text("date") : first;
    }

    private OptionalInt year() {
        return released().matches("\\d{4}.*")
                ? OptionalInt.of(Integer.parseInt(released().substring(0, 4)))
                : OptionalInt.empty();
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("musicbrainz-album", text("id"));
        put(ids, "musicbrainz-release-group", json.path("release-group").path("id"));
        put(
                ids,
                "musicbrainz-album-artist",
                json.path("artist-credit").path(0).path("artist").path("id"));
        return ids;
    }

    private static void put(Map<String, String> ids, String provider, JsonNode id) {
        if (id.isTextual()) ids.put(provider, id.asText());
    }

    /// "2004, DE, CD, EMI": what tells a release from its sisters.
    private Optional<String> note() {
        List<String> notes = new ArrayList<>();
        for (String name : List.of("date", "country", "disambiguation"))
            if (!text(name).isBlank()) notes.add(text(name));
        String format = json.path("media").path(0).path("format").asText("");
        if (!format.isBlank()) notes.add(format);
        int tracks = trackCount();
        if (tracks > 0) notes.add(tracks + " tracks");
        labels().findFirst().ifPresent(notes::add);
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", notes));
    }

    private int trackCount() {
        int listed = json.path("track-count").asInt();
        return listed > 0
                ? listed
                : json.path("media")
                        .valueStream()
                        .mapToInt(medium -> medium.path("track-count").asInt())
                        .sum();
    }

    private Stream<String> labels() {
        return json.path("label-info")
                .valueStream()
                .map(info -> info.path("label").path("name").asText(""))
                .filter(name -> !name.isBlank());
    }

    private record Track(int disc, JsonNode json) {
        AlbumTrack toAlbumTrack() {
            long millis = json.path("length").asLong();
            return new AlbumTrack(
                    disc,
                    json.path("position").asInt(),
                    json.path("title").asText(""),
                    millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty());
        }

        Part toPart() {
            Metadata.Builder metadata = new Metadata.Builder()
                    .field(Field.TITLE, json.path("title").asText(""))
                    .id("musicbrainz-track", json.path("id").asText(""))
                    .id(
                            "musicbrainz-recording",
                            json.path("recording").path("id").asText(""));
            return new Part(disc, json.path("position").asInt(), metadata.done(), List.of());
        }
    }

    private Stream<Track> tracks() {
        return json.path("media")
                .valueStream()
                .flatMap(medium -> medium.path("tracks")
                        .valueStream()
                        .map(track -> new Track(medium.path("position").asInt(1), track)));
    }

    List<Part> parts() {
        return tracks().map(Track::toPart).toList();
    }

    Metadata metadata() {
        String artists = artists(json);
        Metadata.Builder metadata = new Metadata.Builder()
                .field(Field.TITLE, text("title"))
                .field(Field.RELEASED, released())
                .field(Field.ALBUM_ARTIST, artists)
                .field(Field.TRACK_TOTAL, "" + trackCount())
                .field(Field.DISC_TOTAL, "" + json.path("media").size());
        year().ifPresent(year -> metadata.field(Field.YEAR, "" + year));
        if (artists.equals("Various Artists")) metadata.field(Field.COMPILATION, "1");
        labels().forEach(name -> metadata.label(Label.Kind.LABEL, name));
        genres().forEach(name -> metadata.label(Label.Kind.GENRE, name));
        json.path("artist-credit")
                .forEach(credit -> metadata.credit(
                        Credit.Role.PERFORMER, credit.path("name").asText("")));
        ids().forEach(metadata::id);
        return metadata.done();
    }

    /// Those most people voted for, of the release or else of the album.
    private Stream<String> genres() {
        JsonNode own = json.path("genres");
        JsonNode all = own.isEmpty() ? json.path("release-group").path("genres") : own;
        return all.valueStream()
                .sorted((a, b) -> b.path("count").asInt() - a.path("count").asInt())
                .limit(MOST_GENRES)
                .map(genre -> genre.path("name").asText(""));
    }
}
