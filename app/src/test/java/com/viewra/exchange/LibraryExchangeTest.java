package com.viewra.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import com.viewra.library.Facet;
import com.viewra.library.Identified;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.KnownMetadata;
import com.viewra.library.KnownMetadata.Value;
import com.viewra.library.Mark;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.Named;
import com.viewra.library.Playlist;
import com.viewra.library.Playlists;
import com.viewra.library.SmartRule;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Recognised.By;
import com.viewra.library.portable.Taken.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryExchangeTest {
    private static final Manner PLAIN = new Manner(false, false);
    private static final MetadataSource TMDB = MetadataSource.provider("tmdb");

    @TempDir
    Path folder;

    private StockedLibrary there;
    private StockedLibrary here;

    @BeforeEach
    void open() throws IOException {
        there = new StockedLibrary(folder.resolve("there"), "media").stock();
        here = new StockedLibrary(folder.resolve("here"), "films").stock();
    }

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    void run_ofWhatPeopleSaid_isSaidHereToo() throws Exception {
        there.mark("Heat", new Mark.Watched(true));
        there.mark("Heat", new Mark.Rated(OptionalInt.of(9)));
        there.mark("Fargo", new Mark.Favourite(true));
        there.mark("Fargo", new Mark.Watched(true));

        ImportReport report = exchange(PLAIN);

        assertTrue(here.isWatched("Heat"));
        assertEquals(OptionalInt.of(9), here.item("Heat").liking().rating());
        assertTrue(here.item("Fargo").liking().favourite());
        assertTrue(here.isWatched("Fargo 1x2"));
        assertFalse(here.isWatched("Alien"));
        assertEquals(Map.of(By.PATH, 6), report.recognised());
        assertEquals(there.item("Heat").progress(), here.item("Heat").progress());
    }

    @Test
    void run_twice_changesNothingTheSecondTime() throws Exception {
        there.mark("Heat", new Mark.Watched(true));
        there.mark("Alien", new Mark.Rated(OptionalInt.of(3)));
        there.store.metadata().edit(there.item("Heat").id(), Field.TITLE, "Heat!");
        playlist(there, "Evening", "Heat!", "Alien");
        exchange(PLAIN);

        ImportReport second = exchange(PLAIN);

        assertEquals(Map.of(), second.changed());
        assertEquals(Map.of(), second.left());
    }

    @Test
    void run_ofMarksThatAreNewerHere_leavesThem() throws Exception {
        there.mark("Heat", new Mark.Watched(true));
        here.at("2026-02-01T00:00:00Z");
        here.mark("Heat", new Mark.Watched(false));

        assertEquals(Map.of(Part.PROGRESS, 1), exchange(PLAIN).left());
        assertFalse(here.isWatched("Heat"));

        exchange(new Manner(false, true));
        assertTrue(here.isWatched("Heat"));
    }

    @Test
    void run_ofMarksThatAreOlderHere_takesThem() throws Exception {
        here.mark("Heat", new Mark.Watched(false));
        here.mark("Alien", new Mark.Rated(OptionalInt.of(2)));
        there.at("2026-02-01T00:00:00Z");
        there.mark("Heat", new Mark.Watched(true));
        there.mark("Alien", new Mark.Rated(OptionalInt.of(8)));

        exchange(PLAIN);

        assertTrue(here.isWatched("Heat"));
        assertEquals(OptionalInt.of(8), here.item("Alien").liking().rating());
    }

    @Test
    void run_asRehearsal_reportsTheSameAndChangesNothing() throws Exception {
        there.mark("Heat", new Mark.Watched(true));
        there.store.metadata().edit(there.item("Alien").id(), Label.Kind.GENRE, List.of("Horror"));
        playlist(there, "Evening", "Heat");

        ImportReport rehearsal = exchange(new Manner(true, false));

        assertFalse(here.isWatched("Heat"));
        assertEquals(List.of(), here.store.browsing().playlists().playlists());
        assertEquals(exchange(PLAIN).changed(), rehearsal.changed());
    }

    @Test
    void run_ofEditsAndProviders_keepsSourcesAndLocks() throws Exception {
        there.store
                .metadata()
                .put(
                        there.item("Heat").id(),
                        TMDB,
                        new Metadata.Builder()
                                .field(Field.OVERVIEW, "Cops.")
                                .id("imdb", "tt0113277")
                                .done());
        there.store.metadata().edit(there.item("Heat").id(), Field.TITLE, "Heat, the film");

        exchange(PLAIN);

        KnownMetadata known =
                here.store.metadata().metadata(here.item("Heat, the film").id()).orElseThrow();
        assertEquals(List.of(new Value("Cops.", TMDB)), known.fields().get(Field.OVERVIEW));
        assertEquals(
                new Value("Heat, the film", MetadataSource.USER),
                known.fields().getOrDefault(Field.TITLE, List.of()).getFirst());
        assertTrue(known.locked().contains("title"));
        assertEquals(new Value("tt0113277", TMDB), known.ids().get("imdb"));
    }

    @Test
    void run_ofFieldsEditedHereToo_leavesThem() throws Exception {
        there.store.metadata().edit(there.item("Heat").id(), Field.TAGLINE, "Theirs");
        here.store.metadata().edit(here.item("Heat").id(), Field.TAGLINE, "Ours");

        assertEquals(Map.of(Part.METADATA, 1), exchange(PLAIN).left());
        assertEquals(
                Optional.of("Ours"),
                here.store
                        .metadata()
                        .metadata(here.item("Heat").id())
                        .orElseThrow()
                        .effective()
                        .field(Field.TAGLINE));
    }

    @Test
    void run_ofDecisions_putsThemInPlace() throws Exception {
        MediaId heat = there.item("Heat").id();
        Identified decision = new Identified(
                heat,
                Identified.State.IDENTIFIED,
                Optional.of(new Identified.Match("tmdb", "949", "Heat", 98)),
                true,
                List.of("chosen"),
                "Heat 1995",
                Instant.parse("2026-01-01T00:00:00Z"));
        there.store.identifications().decide(decision);

        exchange(PLAIN);

        Identified taken =
                here.store.identifications().identified(here.item("Heat").id()).orElseThrow();
        assertEquals(decision.match(), taken.match());
        assertEquals(decision.reasons(), taken.reasons());
    }

    @Test
    void run_ofPlaylists_holdsTheSameItemsInTheirOrder() throws Exception {
        playlist(there, "Evening", "Alien", "Heat", "Alien");
        there.store.browsing().playlists().create("Unseen", Optional.of(rule()));

        ImportReport report = exchange(PLAIN);

        Playlists lists = here.store.browsing().playlists();
        Playlist evening = lists.playlists().getFirst();
        assertEquals(
                List.of("Alien", "Heat", "Alien"),
                lists.items(evening.id(), 0, 10).items().stream()
                        .map(entry -> entry.item().title())
                        .toList());
        assertEquals(
                Set.of("no"),
                lists.playlists().getLast().rule().orElseThrow().values().get(Facet.WATCHED));
        assertEquals(2, report.lists());
    }

    @Test
    void run_ofPlaylistChangedLaterHere_leavesIt() throws Exception {
        playlist(there, "Evening", "Alien");
        here.at("2026-02-01T00:00:00Z");
        playlist(here, "Evening", "Heat");

        assertEquals(Map.of(Part.PLAYLIST, 1), exchange(PLAIN).left());
    }

    @Test
    void run_ofFilesThatWereRenamed_knowsThemByTheirBytes() throws Exception {
        there.add("Brazil/film.mkv", StockedLibrary.movie("Brazil", 1985, Map.of()), 'e');
        here.add("Renamed (1985).mkv", StockedLibrary.movie("Renamed", 1985, Map.of()), 'e');
        there.mark("Brazil", new Mark.Watched(true));

        ImportReport report = exchange(PLAIN);

        assertTrue(here.isWatched("Renamed"));
        assertEquals(1, report.recognised().get(By.FINGERPRINT));
    }

    @Test
    void run_ofTracksOfOneName_tellsThemApartByTheirNumbers() throws Exception {
        there.add("Album/101.flac", intro(1), 'e');
        there.add("Album/201.flac", intro(2), 'f');
        here.add("Music/a.flac", intro(2), '0');
        here.add("Music/b.flac", intro(1), '1');
        MediaId second = there.store.find(ItemQuery.all().of(ItemKind.TRACK)).items().stream()
                .filter(track -> track.disc().equals(OptionalInt.of(2)))
                .findFirst()
                .orElseThrow()
                .id();
        there.store.browsing().marks().mark(List.of(second), new Mark.Favourite(true));

        exchange(PLAIN);

        List<OptionalInt> favourites = here.store.find(ItemQuery.all().of(ItemKind.TRACK)).items().stream()
                .filter(track -> track.liking().favourite())
                .map(Item::disc)
                .toList();
        assertEquals(List.of(OptionalInt.of(2)), favourites);
    }

    private static NameReading intro(int disc) {
        NameDraft track = Named.draft(ItemKind.TRACK, "Intro", 0);
        track.artist = Optional.of("Band");
        track.album = Optional.of("Album");
        track.disc = OptionalInt.of(disc);
        track.track = OptionalInt.of(1);
        return track.done();
    }

    @Test
    void run_ofWhatIsNotHere_namesIt() throws Exception {
        there.add("Brazil/film.mkv", StockedLibrary.movie("Brazil", 1985, Map.of()), 'e');
        there.add("Nobody saw it/film.mkv", StockedLibrary.movie("Nobody saw it", 1999, Map.of()), 'f');
        there.mark("Brazil", new Mark.Watched(true));
        playlist(there, "Evening", "Brazil", "Heat");

        ImportReport report = exchange(PLAIN);

        assertEquals(List.of("Brazil (1985)"), report.missing());
        assertEquals(1, report.entriesLeftOut());
    }

    @Test
    void run_ofNewerFormat_saysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("new.json"), "{\"format\":\"viewra-library\",\"version\":2}");

        IOException refusal = assertThrows(IOException.class, () -> take(file, PLAIN));

        assertTrue(refusal.toString().contains("newer Viewra"), refusal::toString);
    }

    @Test
    void run_ofFileCutShort_saysSoAndKeepsWhatWasWhole() throws Exception {
        there.mark("Heat", new Mark.Watched(true));
        String whole = Files.readString(export());
        Path half = Files.writeString(folder.resolve("half.json"), whole.substring(0, whole.length() / 2));

        IOException refusal = assertThrows(IOException.class, () -> take(half, PLAIN));

        assertTrue(refusal.toString().contains("not a whole export"), refusal::toString);
    }

    @Test
    void write_interrupted_endsAtOnce() throws IOException {
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedException.class,
                () -> new LibraryExport(there.store.portable())
                        .write(OutputStream.nullOutputStream(), Instant.EPOCH, (_, _) -> {}));
    }

    private ImportReport exchange(Manner manner) throws IOException, InterruptedException {
        return take(export(), manner);
    }

    private Path export() throws IOException, InterruptedException {
        Path file = folder.resolve("library.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            new LibraryExport(there.store.portable()).write(out, Instant.parse("2026-01-03T00:00:00Z"), (_, _) -> {});
        }
        return file;
    }

    private ImportReport take(Path file, Manner manner) throws IOException, InterruptedException {
        return LibraryImport.run(RecordSources.of(file), here.store.portable(), manner, (_, _) -> {});
    }

    private static void playlist(StockedLibrary library, String name, String... titles) {
        Playlists lists = library.store.browsing().playlists();
        List<MediaId> items =
                List.of(titles).stream().map(title -> library.item(title).id()).toList();
        lists.add(lists.create(name, Optional.empty()).id(), items, 0);
    }

    private static SmartRule rule() {
        return new SmartRule(
                Optional.empty(),
                Set.of(),
                "",
                Map.of(Facet.WATCHED, Set.of("no")),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(30),
                ItemQuery.Sort.NEWEST_ADDED,
                50);
    }
}
