package com.viewra.plugins.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Details.Part;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A season as TMDB tells it, with its episodes.
record TmdbSeason(int number, JsonNode json) {
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(number, 0, season(), pictures(json, "poster_path", Pictures.POSTER, Picture.Kind.POSTER)));
        json.path("episodes")
                .forEach(episode -> parts.add(new Part(
                        number,
                        episode.path("episode_number").asInt(),
                        episode(episode),
                        pictures(episode, "still_path", Pictures.STILL, Picture.Kind.THUMB))));
        return parts;
    }

    private Metadata season() {
        return new Metadata.Builder()
                .field(Field.OVERVIEW, json.path("overview").asText(""))
                .field(Field.RELEASED, json.path("air_date").asText(""))
                .id("tmdb", json.path("id").asText(""))
                .done();
    }

    private static Metadata episode(JsonNode json) {
        Metadata.Builder metadata = new Metadata.Builder()
                .field(Field.TITLE, json.path("name").asText(""))
                .field(Field.OVERVIEW, json.path("overview").asText(""))
                .field(Field.RELEASED, json.path("air_date").asText(""))
                .id("tmdb", json.path("id").asText(""));
        int minutes = json.path("runtime").asInt();
        if (minutes > 0) metadata.field(Field.RUNTIME, "" + minutes);
        TmdbTitle.rating(json, metadata);
        TmdbTitle.crew(json.path("crew"), metadata);
        json.path("guest_stars")
                .forEach(guest -> metadata.credit(
                        Credit.Role.GUEST,
                        guest.path("name").asText(),
                        Optional.of(guest.path("character").asText(""))));
        return metadata.done();
    }

    private List<Picture> pictures(JsonNode node, String name, String size, Picture.Kind kind) {
        Optional<URI> address =
                Pictures.of(json.path("pictures").asText(""), node.path(name).asText(""), size);
        return address.map(known -> List.of(new Picture(kind, known))).orElse(List.of());
    }
}
