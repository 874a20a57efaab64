package com.viewra.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Progress;
import com.viewra.library.portable.Clue;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.Opinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Lists of Trakt as its API and the tools that save them write them: watched movies and shows, history, ratings.
record TraktExport(Path file) implements RecordSource {
    @Override
    public String inWords() {
        return "a list of Trakt";
    }

    @Override
    public void read(Receiver receiver) throws IOException, InterruptedException {
        try (JsonParser json = ExchangeJson.MAPPER.getFactory().createParser(Files.newInputStream(file))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) entry(json.readValueAsTree(), receiver);
        } catch (JsonProcessingException e) {
            throw new IOException("The file is not a whole list of Trakt: " + e.getOriginalMessage(), e);
        }
    }

    private static void entry(JsonNode entry, Receiver receiver) throws InterruptedException {
        Opinion opinion = opinion(entry);
        JsonNode show = entry.path("show");
        if (entry.has("movie")) receiver.item(ItemRecord.of(clue(ItemKind.MOVIE, entry.path("movie")), opinion));
        else if (entry.has("episode"))
            receiver.item(ItemRecord.of(
                    episode(show, entry.path("episode").path("season").asInt(), entry.path("episode")), opinion));
        else if (entry.has("seasons")) episodes(show, entry.path("seasons"), receiver);
        else if (entry.has("show") && !entry.has("season"))
            receiver.item(ItemRecord.of(clue(ItemKind.SHOW, show), opinion));
    }

    /// A watched show names the episodes that were.
    private static void episodes(JsonNode show, JsonNode seasons, Receiver receiver) throws InterruptedException {
        for (JsonNode season : seasons)
            for (JsonNode episode : season.path("episodes"))
                receiver.item(ItemRecord.of(episode(show, season.path("number").asInt(), episode), opinion(episode)));
    }

    private static Clue clue(ItemKind kind, JsonNode titled) {
        Clue.Builder clue = new Clue.Builder(kind).title(titled.path("title").asText());
        clue.year(OptionalInt.of(titled.path("year").asInt()));
        ids(titled).forEach(clue::id);
        return clue.done();
    }

    private static Clue episode(JsonNode show, int season, JsonNode episode) {
        Clue.Builder clue = new Clue.Builder(ItemKind.EPISODE)
                .title(episode.path("title").asText())
                .episode(
                        show.path("title").asText(),
                        OptionalInt.of(season),
                        OptionalInt.of(episode.path("number").asInt()))
                .showIds(ids(show));
        ids(episode).forEach(clue::id);
        return clue.done();
    }

    private static Map<String, String> ids(JsonNode titled) {
        Map<String, String> ids = new HashMap<>();
        titled.path("ids").properties().forEach(id -> {
            if (!id.getValue().isNull()) ids.put(id.getKey(), id.getValue().asText());
        });
        return ids;
    }

    private static Opinion opinion(JsonNode entry) {
        OptionalInt rating = Told.rating(entry.path("rating").asText());
        if (rating.isPresent())
            return Opinion.rated(
                    rating.getAsInt(),
                    Told.instant(entry.path("rated_at").asText()).orElse(Instant.EPOCH));
        String played =
                entry.path("last_watched_at").asText(entry.path("watched_at").asText());
        boolean isWatched = entry.path("plays").asInt() > 0 || !played.isEmpty();
        if (!isWatched) return Opinion.NONE;
        return Opinion.of(new Progress(Duration.ZERO, true, Told.instant(played).orElse(Instant.EPOCH)));
    }
}
