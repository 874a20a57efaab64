package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Field;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.Mark;
import com.viewra.library.MediaId;
import com.viewra.library.store.LibraryStore;
import com.viewra.plugins.scanner.VideoScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a scan makes of stored films whose names are read by better rules than before.
class NewRulesTest {
    private static final List<MediaScanner> BETTER = LibraryScansTest.SCANNERS;
    /// Leaves "xx" in titles, and takes each season for a show and each version of a film for a film.
    private static final List<MediaScanner> FORMER = List.of(new FormerRules());

    @TempDir
    Path home;

    @TempDir
    Path media;

    private ScannedFolder folder;
    private LibraryStore library;

    private static final class FormerRules implements MediaScanner {
        private final VideoScanner videos = new VideoScanner();

        @Override
        public Optional<NameReading> identify(LibraryKind kind, String path) {
            return videos.identify(kind, path).map(FormerRules::worse);
        }

        private static NameReading worse(NameReading better) {
            NameDraft reading = NameDraft.from(better);
            reading.show =
                    better.show().map(show -> show + " s" + better.season().orElse(0));
            reading.season = OptionalInt.empty();
            String version = better.edition().map(edition -> " " + edition).orElse("");
            reading.title = better.title().map(title -> title + version + " xx");
            reading.edition = Optional.empty();
            return reading.done();
        }

        @Override
        public NameReading refine(NameReading name, Map<String, String> tags) {
            return name;
        }
    }

    @BeforeEach
    void open() throws IOException {
        folder = new ScannedFolder(home, media);
        folder.install(FORMER);
        library = folder.library;
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void scan_filmNamedByFormerRules_isRenamedUnreadAndStaysWatched() throws Exception {
        folder.write("Film (2001)/Film (2001).mkv", "film");
        folder.write("Film (2001)/Film (2001)-trailer.mkv", "trailer");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);
        MediaId film = only(id, "Film xx").id();
        library.markWatched(film, true);
        int reads = folder.reads();

        folder.install(BETTER);
        folder.scan(id);

        Item renamed = only(id, "Film");
        assertEquals(film, renamed.id());
        assertTrue(renamed.progress().orElseThrow().watched());
        assertEquals(1, library.find(ItemQuery.all().childrenOf(film)).items().size());
        assertEquals(reads, folder.reads());
    }

    @Test
    void scan_seasonsTakenForShows_areOneShowWithWhatWasWatched() throws Exception {
        folder.write("Storm/Season 1/Storm S01E01 Rain.mkv", "one");
        folder.write("Storm/Season 2/Storm S02E01 Wind.mkv", "two");
        LibraryId id = folder.scanned(LibraryKind.SHOWS);
        assertEquals(List.of("Storm s1", "Storm s2"), titles(top(id)));
        for (Item episode : library.find(ItemQuery.all().of(id)).items())
            if (episode.title().equals("Wind xx")) library.markWatched(episode.id(), true);

        folder.install(BETTER);
        folder.scan(id);

        assertEquals(List.of("Storm"), titles(top(id)));
        List<Item> seasons = children(top(id).getFirst());
        assertEquals(List.of("Season 1", "Season 2"), titles(seasons));
        Item wind = children(seasons.getLast()).getFirst();
        assertEquals("Wind", wind.title());
        assertTrue(wind.progress().orElseThrow().watched());
    }

    @Test
    void scan_versionsTakenForFilms_areOneFilmAsWatchedAsOneOfThem() throws Exception {
        folder.write("Film (2001)/Film (2001).mkv", "film");
        folder.write("Film (2001)/Film (2001) - Open Version.mkv", "longer");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);
        library.markWatched(only(id, "Film Open Version xx").id(), true);
        library.markWatched(only(id, "Film xx").id(), true);
        library.markWatched(only(id, "Film xx").id(), false);

        folder.install(BETTER);
        folder.scan(id);

        assertEquals(List.of("Film"), titles(top(id)));
        assertTrue(top(id).getFirst().progress().orElseThrow().watched());
        assertEquals(
                2,
                library.details(top(id).getFirst().id()).orElseThrow().files().size());
    }

    @Test
    void scan_whatSomebodyEditedOrLiked_staysWhereItIs() throws Exception {
        folder.write("Storm/Season 1/Storm S01E01 Rain.mkv", "one");
        folder.write("Wind/Season 1/Wind S01E01 Gust.mkv", "two");
        LibraryId id = folder.scanned(LibraryKind.SHOWS);
        for (Item show : top(id)) {
            if (show.title().equals("Storm s1")) library.metadata().edit(show.id(), Field.TITLE, "Mine");
            else library.browsing().marks().mark(List.of(show.id()), new Mark.Favourite(true));
        }

        folder.install(BETTER);
        folder.scan(id);

        assertEquals(List.of("Mine", "Wind s1"), titles(top(id)));
        assertEquals("Rain xx", children(top(id).getFirst()).getFirst().title());
    }

    @Test
    void scan_filmWithNfo_isWhatThatSays() throws Exception {
        folder.write("Film (2001)/Film (2001).mkv", "film");
        folder.write("Film (2001)/Film (2001).nfo", "<movie><title>Told</title></movie>");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);

        folder.install(BETTER);
        folder.scan(id);

        assertEquals(List.of("Told"), titles(top(id)));
    }

    @Test
    void scan_withoutScanners_leavesUnchangedFoldersAlone() throws Exception {
        folder.write("Film (2001)/Film (2001).mkv", "film");
        folder.install(BETTER);
        LibraryId id = folder.scanned(LibraryKind.MOVIES);

        folder.install(List.of());
        folder.scan(id);

        assertEquals(List.of("Film"), titles(top(id)));
    }

    private Item only(LibraryId id, String title) {
        return library.find(ItemQuery.all().of(id)).items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<Item> top(LibraryId id) {
        return library.find(ItemQuery.all().of(id).topLevelOnly()).items();
    }

    private List<Item> children(Item item) {
        return library.find(ItemQuery.all().childrenOf(item.id())).items();
    }

    private static List<String> titles(List<Item> items) {
        return items.stream().map(Item::title).toList();
    }
}
