package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.enrichment.ArtworkCache;
import com.viewra.events.EventBus;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.store.LibraryStore;
import com.viewra.media.containers.DefaultMediaReader;
import com.viewra.process.ChildProcesses;
import com.viewra.process.EmbeddedFfmpeg;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The real films, music, photos and broken files beside the clone, scanned as one mixed library.
@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
class SharedMediaScanTest {
    private static final Set<ItemKind> FILMS = Set.of(ItemKind.MOVIE, ItemKind.EPISODE, ItemKind.VIDEO);

    @TempDir
    Path home;

    private final EventBus events = new EventBus();
    private ChildProcesses tools;
    private LibraryStore library;
    private LibraryScans scans;

    @BeforeEach
    void open() throws Exception {
        tools = new ChildProcesses(new EmbeddedFfmpeg(home.resolve("tools")), home.resolve("run"));
        library = LibraryStore.open(home.resolve("library"), events, Clock.systemUTC());
        scans = new LibraryScans(
                library,
                library.intake(),
                new DefaultMediaReader(tools),
                () -> LibraryScansTest.SCANNERS,
                events,
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        scans.close();
        library.close();
        tools.close();
        events.close();
    }

    @Test
    void scan_realMedia_listsEveryKindAndPicturesEveryFilm() throws Exception {
        Path media = SharedMedia.folder("media").orElseThrow();
        LibraryId id = library.add("media", LibraryKind.MIXED, List.of(media)).id();
        scans.start(id);
        scans.await(id);
        List<Item> items = library.find(ItemQuery.all().of(id).page(0, 500)).items();

        assertEquals(6, count(items, ItemKind.PHOTO));
        assertTrue(count(items, ItemKind.TRACK) >= 15, () -> "tracks: " + items);
        assertTrue(count(items, ItemKind.VIDEO) >= 40, () -> "videos: " + items);
        assertEquals(Set.of(), unexplained(items, media.resolve("broken")));
        assertTrue(named(items, "hr-savino-ocean.ogg").broken().isPresent());
        assertEquals(6, tracks(named(items, "open-movie-reel-720p-82s.mkv")));
        Metadata tagged = said(named(items, "tagged-10s.flac"));
        assertEquals("524387feg", tagged.ids().get("musicbrainz-album"));
        assertEquals(Optional.of("28"), tagged.field(Field.TRACK_TOTAL));
        Metadata song = said(named(items, "02 - Crossroads.flac"));
        assertEquals(Optional.of("-4.20"), song.field(Field.TRACK_GAIN));
        assertEquals(List.of("Soundtrack"), song.labels(Label.Kind.GENRE));
        assertEquals(Optional.of("5"), said(named(items, "03 - Desert.m4a")).field(Field.TRACK_TOTAL));
        Metadata photo = said(named(items, "tokyo-gps.jpg"));
        assertTrue(photo.field(Field.LATITUDE).orElseThrow().startsWith("35."), photo::toString);
        assertTrue(photo.field(Field.CAMERA).isPresent(), photo::toString);
        assertEquals(Optional.of("6"), said(named(items, "orientation-6.jpg")).field(Field.ORIENTATION));
        illustrate(items);
    }

    private Metadata said(Item item) {
        return library.metadata().metadata(item.id()).orElseThrow().effective();
    }

    private int tracks(Item item) {
        return library.details(item.id())
                .orElseThrow()
                .files()
                .getFirst()
                .tracks()
                .size();
    }

    private void illustrate(List<Item> items) throws Exception {
        ArtworkCache artwork = new ArtworkCache(home.resolve("artwork"), library, library.artwork(), tools);
        Set<String> without = new TreeSet<>();
        Map<ItemKind, Integer> made = new EnumMap<>(ItemKind.class);
        for (Item item : items) {
            Optional<?> poster = artwork.find(item.id(), ArtworkKind.POSTER, 342);
            if (poster.isPresent()) made.merge(item.kind(), 1, Integer::sum);
            else if (FILMS.contains(item.kind())
                    && library.item(item.id()).orElseThrow().broken().isEmpty()) without.add(item.title());
        }
        assertEquals(Set.of(), without, () -> "films without a poster; made: " + made);
    }

    private static long count(List<Item> items, ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).count();
    }

    /// Files of a folder that are not listed with the reason why they are broken.
    private static Set<String> unexplained(List<Item> items, Path folder) throws IOException {
        Set<String> explained = items.stream()
                .filter(item -> item.broken().isPresent())
                .flatMap(item -> item.path().stream())
                .map(Path::toString)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> !explained.contains(file))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Item named(List<Item> items, String file) {
        return items.stream()
                .filter(item -> item.path().filter(path -> path.endsWith(file)).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is not listed"));
    }
}
