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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What Jellyfin (and Emby) answer to `GET /Users/{id}/Items?Recursive=true&Fields=Path,ProviderIds`: `BaseItemDto`s
/// with the `UserData` of that user. The list alone, without the object around it, will do.
record JellyfinItems(Path file) implements RecordSource {
    private static final long TICKS_A_MILLISECOND = 10_000;
    private static final Map<String, ItemKind> KINDS = Map.of(
            "Movie", ItemKind.MOVIE,
            "Series", ItemKind.SHOW,
            "Season", ItemKind.SEASON,
            "Episode", ItemKind.EPISODE,
            "MusicArtist", ItemKind.ARTIST,
            "MusicAlbum", ItemKind.ALBUM,
            "Audio", ItemKind.TRACK,
            "Photo", ItemKind.PHOTO,
            "Video", ItemKind.VIDEO,
            "MusicVideo", ItemKind.VIDEO);

    @Override
    public String inWords() {
        return "a list of Jellyfin";
    }

    @Override
    public void read(Receiver receiver) throws IOException, InterruptedException {
        try (JsonParser json = ExchangeJson.MAPPER.getFactory().createParser(Files.newInputStream(file))) {
            if (json.nextToken() == JsonToken.START_ARRAY) items(json, receiver);
            else
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    if (name.equals("Items")) items(json, receiver);
                    else json.skipChildren();
                }
        } catch (JsonProcessingException e) {
            throw new IOException("The file is not a whole list of Jellyfin: " + e.getOriginalMessage(), e);
        }
    }

    private static void items(JsonParser json, Receiver receiver) throws IOException, InterruptedException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            JsonNode item = json.readValueAsTree();
            ItemKind kind = KINDS.get(item.path("Type").asText());
            if (kind != null) receiver.item(ItemRecord.of(clue(kind, item), opinion(kind, item.path("UserData"))));
        }
    }

    private static Clue clue(ItemKind kind, JsonNode item) {
        Clue.Builder clue = new Clue.Builder(kind)
                .title(item.path("Name").asText())
                .title(item.path("OriginalTitle").asText())
                .year(number(item.path("ProductionYear")));
        if (kind == ItemKind.EPISODE)
            clue.episode(
                    item.path("SeriesName").asText(),
                    number(item.path("ParentIndexNumber")),
                    number(item.path("IndexNumber")));
        if (kind == ItemKind.SEASON)
            clue.episode(item.path("SeriesName").asText(), number(item.path("IndexNumber")), OptionalInt.empty());
        if (kind == ItemKind.ALBUM || kind == ItemKind.TRACK) {
            String artist =
                    item.path("Artists").path(0).asText(item.path("AlbumArtist").asText());
            clue.music(
                    kind == ItemKind.ALBUM ? item.path("AlbumArtist").asText(artist) : artist,
                    item.path("Album").asText(),
                    number(item.path("ParentIndexNumber")),
                    number(item.path("IndexNumber")));
        }
        if (!kind.hasChildren()) clue.file(item.path("Path").asText());
        item.path("ProviderIds")
                .properties()
                .forEach(id -> clue.id(provider(id.getKey()), id.getValue().asText()));
        return clue.done();
    }

    /// `Tmdb`, `MusicBrainzReleaseGroup` become `tmdb`, `musicbrainz-release-group`.
    private static String provider(String name) {
        return name.replace("MusicBrainz", "musicbrainz")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static OptionalInt number(JsonNode node) {
        return node.isInt() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
    }

    private static Opinion opinion(ItemKind kind, JsonNode user) {
        boolean watched = user.path("Played").asBoolean();
        Duration position = Duration.ofMillis(user.path("PlaybackPositionTicks").asLong() / TICKS_A_MILLISECOND);
        Instant played = Told.instant(user.path("LastPlayedDate").asText()).orElse(Instant.EPOCH);
        Optional<Progress> progress = !kind.hasChildren() && (watched || position.isPositive())
                ? Optional.of(new Progress(position, watched, played))
                : Optional.empty();
        return new Opinion(
                progress,
                user.path("IsFavorite").asBoolean() ? Optional.of(true) : Optional.empty(),
                Told.rating(user.path("Rating").asText()),
                Instant.EPOCH);
    }
}
