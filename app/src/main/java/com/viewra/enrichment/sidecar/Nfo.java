package com.viewra.enrichment.sidecar;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// An NFO file in Kodi's format, or one that holds nothing but the address of a page about the title.
/// @param entries one for most files; several for a file that holds several episodes
public record Nfo(List<Entry> entries) {
    private static final String EPISODE = "episodedetails";

    public Nfo {
        entries = List.copyOf(entries);
    }

    /// @param root name of the element: "movie", "tvshow", "episodedetails"; empty for a bare address
    public record Entry(String root, Metadata metadata, OptionalInt season, OptionalInt episode) {}

    /// Reads a file as far as it makes sense; no entries if it makes none.
    /// @throws IOException if it cannot be read
    public static Nfo read(Path file) throws IOException {
        return of(SidecarText.read(file));
    }

    public static Nfo of(String text) {
        Map<String, String> ids = NfoAddress.ids(text);
        List<Entry> entries = LenientXml.roots(text).stream()
                .filter(NfoEntry::isKnown)
                .map(root -> NfoEntry.of(root, ids))
                .toList();
        if (!entries.isEmpty() || ids.isEmpty()) return new Nfo(entries);
        Metadata.Builder hint = new Metadata.Builder();
        ids.forEach(hint::id);
        return new Nfo(List.of(new Entry("", hint.done(), OptionalInt.empty(), OptionalInt.empty())));
    }

    /// What it says of the file beside it; of several episodes the first, with the titles of all.
    public Metadata metadata() {
        if (entries.isEmpty()) return Metadata.NONE;
        Metadata first = entries.getFirst().metadata();
        List<Entry> episodes =
                entries.stream().filter(entry -> entry.root().equals(EPISODE)).toList();
        return episodes.size() < 2
                ? first
                : new Metadata.Builder()
                        .field(Field.TITLE, texts(episodes, Field.TITLE, " / "))
                        .field(Field.OVERVIEW, texts(episodes, Field.OVERVIEW, "\n\n"))
                        .add(first)
                        .done();
    }

    private static String texts(List<Entry> episodes, Field field, String separator) {
        return episodes.stream()
                .flatMap(episode -> episode.metadata().field(field).stream())
                .distinct()
                .collect(Collectors.joining(separator));
    }

    public OptionalInt season() {
        return entries.stream()
                .map(Entry::season)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /// The first episode of the file.
    public OptionalInt episode() {
        return entries.stream().flatMapToInt(entry -> entry.episode().stream()).min();
    }

    /// The last one.
    public OptionalInt episodeEnd() {
        return entries.stream().flatMapToInt(entry -> entry.episode().stream()).max();
    }
}
