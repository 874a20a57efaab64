package com.viewra.exchange;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.Mark;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.Named;
import com.viewra.library.store.LibraryStore;
import com.viewra.media.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A library with a movie, another one and two episodes of a show, as scans leave it; its clock is set by hand.
final class StockedLibrary implements AutoCloseable {
    final LibraryStore store;
    final Path folder;
    private final LibraryId id;
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");

    StockedLibrary(Path home, String folderName) throws IOException {
        folder = Files.createDirectories(home.resolve(folderName));
        InstantSource source = () -> now;
        store = LibraryStore.open(home.resolve("db"), _ -> {}, source.withZone(ZoneOffset.UTC));
        id = store.add("Films", LibraryKind.MIXED, List.of(folder)).id();
    }

    StockedLibrary stock() {
        add("Heat (1995)/Heat.mkv", movie("Heat", 1995, Map.of("tmdb", "949")), 'a');
        add("Alien (1979)/Alien.mkv", movie("Alien", 1979, Map.of()), 'b');
        add("Fargo/Season 1/Fargo S01E01.mkv", episode("Fargo", 1, 1, Map.of("tvdb", "269613")), 'c');
        add("Fargo/Season 1/Fargo S01E02.mkv", episode("Fargo", 1, 2, Map.of("tvdb", "269613")), 'd');
        return this;
    }

    void add(String relative, NameReading reading, char print) {
        Path path = folder.resolve(relative);
        MediaFile file = new MediaFile(
                path,
                1,
                Instant.EPOCH,
                Optional.of(new Fingerprint(("" + print).repeat(64))),
                Optional.of("matroska"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        store.intake()
                .store(
                        id,
                        List.of(new FileFound(
                                path.resolveSibling("").normalize(), reading, file, List.of(), Optional.empty())));
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    void mark(String title, Mark mark) {
        store.browsing().marks().mark(List.of(item(title).id()), mark);
    }

    Item item(String title) {
        return store.find(ItemQuery.all()).items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    boolean isWatched(String title) {
        return item(title).progress().filter(progress -> progress.watched()).isPresent();
    }

    List<String> titles(List<MediaId> ids) {
        return ids.stream().map(one -> store.item(one).orElseThrow().title()).toList();
    }

    static NameReading movie(String title, int year, Map<String, String> ids) {
        NameDraft movie = Named.draft(ItemKind.MOVIE, title, year);
        movie.ids = ids;
        return movie.done();
    }

    static NameReading episode(String show, int season, int episode, Map<String, String> ids) {
        NameDraft draft = Named.episode("%s %dx%d".formatted(show, season, episode), show, season, episode);
        draft.ids = ids;
        return draft.done();
    }

    @Override
    public void close() {
        store.close();
    }
}
