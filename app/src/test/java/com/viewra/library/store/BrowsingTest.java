package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.Home;
import com.viewra.library.Item;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.LibraryEvent.LikingChanged;
import com.viewra.library.LibraryEvent.PlaylistChanged;
import com.viewra.library.Liking;
import com.viewra.library.M3uList;
import com.viewra.library.Mark;
import com.viewra.library.Marks;
import com.viewra.library.MediaId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.Playlists;
import com.viewra.library.Progress;
import com.viewra.library.SmartRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsingTest {
    private static final int ITEMS = 600;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private LibraryStore library;
    private Marks marks;
    private Playlists playlists;

    @BeforeEach
    void open() throws IOException {
        library = LibraryStore.open(folder.resolve("db"), events::add, CLOCK);
        BigLibrary.fill(library, folder, ITEMS);
        reopen();
    }

    private void reopen() throws IOException {
        library.close();
        library = LibraryStore.open(folder.resolve("db"), events::add, CLOCK);
        marks = library.browsing().marks();
        playlists = library.browsing().playlists();
        events.clear();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void facets_ofAll_agreeWithTheFilteredLists() {
        Map<Facet, List<FacetCount>> counts = library.facets(
                ItemQuery.all(),
                Set.of(Facet.KIND, Facet.GENRE, Facet.RESOLUTION, Facet.HDR, Facet.LANGUAGE, Facet.YEAR));

        assertEquals(6, counts.size());
        counts.forEach((facet, values) -> {
            assertFalse(values.isEmpty(), () -> "nothing has a " + facet);
            FacetCount first = values.getFirst();
            ItemFilter filter = ItemFilter.NONE.with(facet, first.value());
            assertEquals(
                    first.count(), library.find(ItemQuery.all().where(filter)).total(), facet.toString());
        });
        assertEquals(
                ITEMS,
                counts.getOrDefault(Facet.KIND, List.of()).stream()
                        .mapToInt(FacetCount::count)
                        .sum());
    }

    @Test
    void facets_ofOneKind_countThatKindAlone() {
        Map<Facet, List<FacetCount>> counts =
                library.facets(ItemQuery.all().of(ItemKind.MOVIE), Set.of(Facet.KIND, Facet.WATCHED));

        assertEquals(
                List.of("movie"),
                counts.getOrDefault(Facet.KIND, List.of()).stream()
                        .map(FacetCount::value)
                        .toList());
    }

    @Test
    void item_withChildren_countsWhatIsUnwatchedAsListsDo() {
        List<Item> shelf =
                library.find(ItemQuery.all().topLevelOnly().page(0, 500)).items();

        assertTrue(shelf.stream().anyMatch(item -> item.unwatched().orElse(0) > 0));
        shelf.forEach(item -> assertEquals(item, library.item(item.id()).orElseThrow(), item.title()));
    }

    @Test
    void facets_byLibrary_nameIt() {
        List<FacetCount> libraries =
                library.facets(ItemQuery.all(), Set.of(Facet.LIBRARY)).getOrDefault(Facet.LIBRARY, List.of());

        assertEquals(List.of(new FacetCount("1", "Big", ITEMS)), libraries);
    }

    @Test
    void mark_season_marksItsEpisodesAndUndoRestoresThem() {
        Item season = library.find(
                        ItemQuery.all().of(ItemKind.SEASON).where(ItemFilter.NONE.with(Facet.WATCHED, "started")))
                .items()
                .getFirst();
        List<Item> before = children(season.id());

        Marks.Marked marked = marks.mark(List.of(season.id()), new Mark.Watched(true));

        assertEquals(24, marked.items());
        assertTrue(children(season.id()).stream()
                .allMatch(one -> one.progress().orElseThrow().watched()));
        assertEquals(OptionalInt.of(0), library.item(season.id()).orElseThrow().unwatched());
        assertEquals(Optional.of(24), marks.undo(marked.undo()));
        assertEquals(before, children(season.id()));
        assertEquals(Optional.empty(), marks.undo(marked.undo()), "only once");
    }

    @Test
    void mark_favouriteAndRating_areFoundSortedAndTold() {
        MediaId film = films().get(3).id();
        marks.mark(List.of(film), new Mark.Favourite(true));
        marks.mark(List.of(film), new Mark.Rated(OptionalInt.of(9)));

        ItemQuery favourites = ItemQuery.all().where(ItemFilter.NONE.with(Facet.FAVOURITE, "yes"));
        assertEquals(List.of(film), ids(library.find(favourites).items()));
        assertEquals(
                film,
                library.find(ItemQuery.all().sortedBy(Sort.HIGHEST_RATED))
                        .items()
                        .getFirst()
                        .id());
        assertEquals(new LikingChanged(film, new Liking(true, OptionalInt.of(9))), events.getLast());
        marks.mark(List.of(film), new Mark.Rated(OptionalInt.empty()));
        assertEquals(
                new Liking(true, OptionalInt.empty()),
                library.item(film).orElseThrow().liking());
    }

    @Test
    void mark_everything_passesOverWhatIsNotThere() {
        List<MediaId> all =
                LongStream.rangeClosed(1, ITEMS + 50).mapToObj(MediaId::new).toList();

        assertEquals(ITEMS, marks.mark(all, new Mark.Favourite(true)).items());
    }

    @Test
    void saveProgress_inTheMiddle_showsAtOnceInListsAndOnTheHomePage() {
        MediaId film = films().getFirst().id();
        marks.mark(List.of(film), new Mark.Watched(false));

        library.saveProgress(film, Duration.ofMinutes(40));

        Home.Row first = library.browsing().home().rows(5).getFirst();
        assertEquals(Home.Kind.CONTINUE, first.kind());
        assertTrue(ids(first.items()).contains(film));
        assertEquals(
                Optional.of(new Progress(Duration.ofMinutes(40), false, CLOCK.instant())),
                library.item(film).orElseThrow().progress());
    }

    @Test
    void rows_libraryInUse_haveWhatComesNextAndWhatIsLikeIt() {
        List<Home.Row> rows = library.browsing().home().rows(5);

        assertEquals(
                Set.of(Home.Kind.values()), rows.stream().map(Home.Row::kind).collect(Collectors.toSet()));
        Home.Row because = rows.getLast();
        assertEquals(Home.Kind.BECAUSE_YOU_WATCHED, because.kind());
        assertTrue(because.items().stream()
                .noneMatch(item -> item.progress().map(Progress::watched).orElse(false)));
        assertTrue(rows.stream().allMatch(row -> row.items().size() <= 5));
    }

    @Test
    void playlist_addMoveRemove_keepsTheOrder() {
        List<MediaId> films = ids(films()).subList(0, 4);
        PlaylistId id = playlists.create("Evening", Optional.empty()).id();
        playlists.add(id, films.subList(0, 2), Integer.MAX_VALUE);
        playlists.add(id, films.subList(2, 4), 1);
        playlists.add(id, List.of(films.get(0), new MediaId(999_999)), Integer.MAX_VALUE);

        assertEquals(List.of(films.get(0), films.get(2), films.get(3), films.get(1), films.get(0)), content(id));
        List<Playlists.Entry> entries = playlists.items(id, 0, 100).items();
        playlists.move(id, entries.get(4).entry(), 0);
        playlists.remove(id, List.of(entries.get(2).entry()));
        assertEquals(List.of(films.get(0), films.get(0), films.get(2), films.get(1)), content(id));
        assertEquals(4, playlists.playlist(id).orElseThrow().items());
        assertEquals(List.of(films.get(2)), ids(items(playlists.items(id, 2, 1))));
        assertTrue(events.contains(new PlaylistChanged(id)));
        assertThrows(IllegalArgumentException.class, () -> playlists.move(id, 4711, 0));
        playlists.delete(id);
        assertEquals(List.of(), playlists.playlists());
    }

    @Test
    void smartPlaylist_evaluated_followsWhatIsWatched() throws IOException {
        SmartRule rule = new SmartRule(
                Optional.empty(),
                Set.of(ItemKind.MOVIE),
                "",
                Map.of(Facet.WATCHED, Set.of("no"), Facet.RESOLUTION, Set.of("1080p")),
                OptionalInt.of(1950),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Sort.NEWEST_YEAR,
                5);
        Playlist list = playlists.create("To see", Optional.of(rule));
        List<MediaId> first = content(list.id());

        marks.mark(List.of(first.getFirst()), new Mark.Watched(true));

        assertEquals(5, first.size());
        assertEquals(first.subList(1, 5), content(list.id()).subList(0, 4));
        assertThrows(IllegalArgumentException.class, () -> playlists.add(list.id(), first, 0));
        reopen();
        assertEquals(
                Optional.of(rule), playlists.playlist(list.id()).orElseThrow().rule());
    }

    @Test
    void m3u_writtenAndRead_namesTheSameItems() {
        List<Item> films = films().subList(0, 3);
        String text = M3uList.write("Evening\nat home", films, Optional.empty());

        M3uList read = M3uList.parse("\ufeff" + text + "\nhttp://radio.example/live\n/not/here.mkv\n", folder);

        assertEquals(Optional.of("Evening at home"), read.name());
        assertEquals(4, read.files().size());
        assertEquals(ids(films), playlists.itemsOf(read.files()));
        assertEquals(
                List.of(folder.resolve("a/b.mp3"), folder.resolve("c.mp3"), Path.of("/x y.mp3")),
                M3uList.parse("a\\b.mp3\r\n./c.mp3\r\nfile:///x%20y.mp3", folder)
                        .files());
    }

    @Test
    void find_whileThousandsAreMarked_alwaysSeesWhatWasStoredBefore() {
        List<MediaId> films = ids(films());
        for (int n = 0; n < 20; n++) {
            boolean favourite = n % 2 == 0;
            marks.mark(films, new Mark.Favourite(favourite));
            ItemQuery query = ItemQuery.all().where(ItemFilter.NONE.with(Facet.FAVOURITE, "yes"));
            assertEquals(favourite ? films.size() : 0, library.find(query).total());
        }
    }

    private List<Item> films() {
        return library.find(ItemQuery.all().of(ItemKind.MOVIE)).items();
    }

    private List<Item> children(MediaId id) {
        return library.find(ItemQuery.all().childrenOf(id)).items();
    }

    private List<MediaId> content(PlaylistId id) {
        return ids(items(playlists.items(id, 0, 100)));
    }

    private static List<Item> items(Playlists.Page page) {
        return page.items().stream().map(Playlists.Entry::item).toList();
    }

    private static List<MediaId> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }
}
