package com.viewra.enrichment.identification;

import com.viewra.api.metadata.AlbumTrack;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.KnownMetadata;
import com.viewra.library.KnownMetadata.Value;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// What to ask about an item: what the user, sidecars, tags and names say of it, and nothing that a provider said
/// before.
record Questions(Library library, MetadataStore metadata) {
    private static final String ALBUM_ID = "musicbrainz-album";

    /// Empty if there is no such item, or it is of a kind that is not identified.
    Optional<MetadataQuery> of(MediaId id) {
        return library.item(id)
                .filter(item -> Identification.KINDS.contains(item.kind()))
                .map(this::of);
    }

    private MetadataQuery of(Item item) {
        Optional<KnownMetadata> known = metadata.metadata(item.id());
        List<Item> tracks =
                item.kind() == ItemKind.ALBUM ? Branch.of(library, item).tracks() : List.of();
        return new MetadataQuery(
                item.kind(),
                ownWord(known, Field.TITLE).orElse(item.title()),
                year(known, item),
                item.artist(),
                item.kind() == ItemKind.MOVIE ? item.duration() : Optional.empty(),
                tracks.stream().map(Questions::track).toList(),
                ids(known, tracks));
    }

    private static Optional<String> ownWord(Optional<KnownMetadata> known, Field field) {
        return known.stream()
                .flatMap(all -> all.fields().getOrDefault(field, List.of()).stream())
                .filter(value -> !value.source().isProvider())
                .map(Value::value)
                .findFirst();
    }

    private static OptionalInt year(Optional<KnownMetadata> known, Item item) {
        Optional<String> year = ownWord(known, Field.YEAR)
                .or(() -> ownWord(known, Field.RELEASED).map(day -> day.substring(0, 4)));
        if (year.isPresent()) return OptionalInt.of(Integer.parseInt(year.get()));
        boolean isProviders = known.stream().anyMatch(all -> all.fields().containsKey(Field.YEAR));
        return isProviders ? OptionalInt.empty() : item.year();
    }

    private static AlbumTrack track(Item item) {
        return new AlbumTrack(item.disc().orElse(1), item.track().orElse(0), item.title(), item.duration());
    }

    private Map<String, String> ids(Optional<KnownMetadata> known, List<Item> tracks) {
        Map<String, String> ids = new LinkedHashMap<>(known.map(Questions::own).orElse(Map.of()));
        if (!ids.containsKey(ALBUM_ID)) ofAllTracks(tracks).ifPresent(id -> ids.put(ALBUM_ID, id));
        return ids;
    }

    /// Tags name the album in each of its tracks; it counts if all that name one name the same.
    private Optional<String> ofAllTracks(List<Item> tracks) {
        Set<String> named = tracks.stream()
                .flatMap(track -> metadata.metadata(track.id()).stream())
                .flatMap(known -> Optional.ofNullable(own(known).get(ALBUM_ID)).stream())
                .collect(Collectors.toSet());
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static Map<String, String> own(KnownMetadata known) {
        Map<String, String> ids = new LinkedHashMap<>();
        known.ids().forEach((provider, id) -> {
            if (!id.source().isProvider()) ids.put(provider, id.value());
        });
        return ids;
    }

    /// The question as it is remembered: when this differs, asking again may bring something else.
    static String inShort(MetadataQuery query) {
        return "%s | %s | %s | %d tracks | %s"
                .formatted(
                        query.title(),
                        query.year().isPresent() ? "" + query.year().getAsInt() : "no year",
                        query.artist().orElse("no artist"),
                        query.tracks().size(),
                        new java.util.TreeMap<>(query.ids()));
    }
}
