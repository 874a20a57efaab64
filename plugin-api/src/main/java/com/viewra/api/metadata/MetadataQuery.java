package com.viewra.api.metadata;

import com.viewra.api.scan.ItemKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the user has, as far as names, tags and sidecars tell.
/// @param title of the movie, show or album
/// @param artist of an album; empty if there are several
/// @param duration of a movie
/// @param tracks of an album, in order
/// @param ids what others call it, by provider: "tmdb", "imdb", "tvdb", "musicbrainz-album"
public record MetadataQuery(
        ItemKind kind,
        String title,
        OptionalInt year,
        Optional<String> artist,
        Optional<Duration> duration,
        List<AlbumTrack> tracks,
        Map<String, String> ids) {
    public MetadataQuery {
        tracks = List.copyOf(tracks);
        ids = Map.copyOf(ids);
    }

    /// A query by words alone.
    public static MetadataQuery of(ItemKind kind, String title, OptionalInt year) {
        return new MetadataQuery(kind, title, year, Optional.empty(), Optional.empty(), List.of(), Map.of());
    }

    /// The same asked in other words; what ids said is left out.
    public MetadataQuery inWords(String words, OptionalInt wantedYear) {
        return new MetadataQuery(kind, words, wantedYear, artist, duration, tracks, Map.of());
    }
}
