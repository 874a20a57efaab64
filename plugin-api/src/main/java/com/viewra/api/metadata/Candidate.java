package com.viewra.api.metadata;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One that a provider takes to be what was asked for, with the facts to judge that by.
/// @param id the provider's own
/// @param group of those that are the same work, such as the releases of one album; no rivals to each other
/// @param otherTitles original and alternative ones
/// @param tracks of an album, in order; empty if the provider did not look
/// @param ids what others call it, by provider
/// @param note what tells it from others of its name, for people: "1954, Japan"
/// @param picture a small one to recognise it by
public record Candidate(
        String id,
        Optional<String> group,
        String title,
        Set<String> otherTitles,
        OptionalInt year,
        Optional<String> artist,
        Optional<Duration> duration,
        List<AlbumTrack> tracks,
        Map<String, String> ids,
        Optional<String> note,
        Optional<URI> picture) {
    public Candidate {
        if (id.isBlank()) throw new IllegalArgumentException("a candidate needs an id");
        otherTitles = Set.copyOf(otherTitles);
        tracks = List.copyOf(tracks);
        ids = Map.copyOf(ids);
    }

    /// One of which no more is known than its title and year.
    public static Candidate of(String id, String title, OptionalInt year) {
        return new Candidate(
                id,
                Optional.empty(),
                title,
                Set.of(),
                year,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }
}
