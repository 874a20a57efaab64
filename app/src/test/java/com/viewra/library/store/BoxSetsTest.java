package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.BoxSets;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.Filed;
import com.viewra.library.FiledPage;
import com.viewra.library.Item;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoxSetsTest {
    private static final MetadataSource PROVIDER = MetadataSource.provider("tmdb");

    @TempDir
    Path folder;

    private LibraryStore library;
    private BoxSets boxSets;
    private List<MediaId> films;

    @BeforeEach
    void open() throws IOException {
        open("small", 200);
    }

    private void open(String name, int items) throws IOException {
        Path database = folder.resolve(name);
        library = LibraryStore.open(database, _ -> {}, Clock.systemUTC());
        BigLibrary.fill(library, folder, items);
        library.close(); // made-up items are known from the next start on
        library = LibraryStore.open(database, _ -> {}, Clock.systemUTC());
        boxSets = library.browsing().boxSets();
        films = library.find(ItemQuery.all().of(ItemKind.MOVIE)).items().stream()
                .map(Item::id)
                .limit(4)
                .toList();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void add_newName_makesACollectionInTheOrderOfYears() {
        assertEquals("night at sea", boxSets.add(" Night at Sea ", films).key());

        FiledPage all = library.filed(Facet.COLLECTION, ItemQuery.all(), 0, 10);
        assertEquals(1, all.total());
        Filed made = all.names().getFirst();
        assertEquals(new FacetCount("night at sea", "Night at Sea", 4), made.name());
        List<Integer> years =
                made.first().stream().map(item -> item.year().orElseThrow()).toList();
        assertEquals(years.stream().sorted().toList(), years);
        assertEquals(Optional.of(made), boxSets.find("night at sea"));
        assertEquals(List.of(made.name()), boxSets.of(films.getFirst()));
    }

    @Test
    void add_whatAProviderFiledElsewhere_isInBothAndStaysAfterARefresh() {
        file(films.getFirst(), "Of the Provider");
        boxSets.add("Mine", films.subList(0, 1));
        file(films.getFirst(), "Of the Provider, Again");

        assertEquals(List.of("Of the Provider", "Mine"), names(films.getFirst()));
    }

    @Test
    void add_toItsOwnCollection_changesNothing() {
        file(films.getFirst(), "Island Collection");

        assertEquals(0, boxSets.add("island collection", films.subList(0, 1)).items());
        assertFalse(library.metadata()
                .metadata(films.getFirst())
                .orElseThrow()
                .locked()
                .contains("collection"));
    }

    @Test
    void remove_someThenUndo_areInItAgainAsTheProviderSaid() {
        films.forEach(film -> file(film, "Island Collection"));
        BoxSets.Changed removed = boxSets.remove("island collection", films.subList(0, 2));
        assertEquals(2, members("island collection"));

        assertEquals(Optional.of(2), library.browsing().marks().undo(removed.undo()));

        assertEquals(4, members("island collection"));
        file(films.getFirst(), "Islands");
        assertEquals(List.of("Islands"), names(films.getFirst()), "the undone edit must not stay locked");
        assertEquals(Optional.empty(), library.browsing().marks().undo(removed.undo()));
    }

    @Test
    void rename_thenRefresh_keepsTheUsersName() {
        films.forEach(film -> file(film, "Island Collection"));

        BoxSets.Changed renamed = boxSets.rename("island collection", "Islands");
        films.forEach(film -> file(film, "Island Collection"));

        assertEquals(new BoxSets.Changed("islands", renamed.undo(), 4), renamed);
        assertEquals(4, members("islands"));
        assertEquals(0, members("island collection"));
        library.browsing().marks().undo(renamed.undo());
        assertEquals(4, members("island collection"));
    }

    @Test
    void rename_toAnotherWhichThereIs_isRefused() {
        boxSets.add("One", films.subList(0, 2));
        boxSets.add("Two", films.subList(2, 4));

        assertThrows(IllegalArgumentException.class, () -> boxSets.rename("one", "TWO"));
        assertThrows(IllegalArgumentException.class, () -> boxSets.rename("three", "Four"));
        assertThrows(IllegalArgumentException.class, () -> boxSets.rename("one", " "));
        assertEquals("one", boxSets.rename("one", "ONE").key());
        assertEquals("ONE", boxSets.find("one").orElseThrow().name().name());
    }

    @Test
    void delete_thenUndo_isThereAgain() {
        boxSets.add("One", films);
        BoxSets.Changed deleted = boxSets.delete("one");

        assertEquals(Optional.empty(), boxSets.find("one"));
        assertTrue(library.item(films.getFirst()).isPresent());
        library.browsing().marks().undo(deleted.undo());
        assertEquals(4, members("one"));
    }

    @Test
    void undo_anotherCollectionSince_takesBackItsOwnPartOnly() {
        List<MediaId> film = films.subList(0, 1);
        BoxSets.Changed one = boxSets.add("One", film);
        BoxSets.Changed two = boxSets.add("Two", film);

        undo(one);
        assertEquals(List.of("Two"), names(films.getFirst()));

        BoxSets.Changed removed = boxSets.remove("two", film);
        boxSets.add("Three", film);
        undo(removed);
        assertEquals(List.of("Three", "Two"), names(films.getFirst()));
        undo(two);
        assertEquals(List.of("Three"), names(films.getFirst()));
    }

    @Test
    void undo_renamedThenFiledElsewhere_hasItsNameAgainAndStaysThere() {
        boxSets.add("One", films.subList(0, 1));
        BoxSets.Changed renamed = boxSets.rename("one", "ONE");
        boxSets.add("Two", films.subList(0, 1));

        undo(renamed);

        assertEquals(List.of("Two", "One"), names(films.getFirst()));
    }

    @Test
    void find_itsFilmsAreAway_isThereAndCanBeChanged() {
        boxSets.add("One", films.subList(0, 2));
        boxSets.add("Two", films.subList(2, 4));
        takeAway(films.subList(2, 4));

        assertEquals(
                new Filed(new FacetCount("two", "Two", 0), List.of()),
                boxSets.find("two").orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> boxSets.rename("one", "Two"));
        assertEquals(2, members("one"));
        assertEquals("Two", boxSets.of(films.getLast()).getFirst().name());
        assertEquals(1, boxSets.add("two", films.subList(0, 1)).items());
        assertEquals(List.of("One", "Two"), names(films.getFirst()));
        assertEquals(3, boxSets.delete("two").items());
        assertEquals(1, boxSets.add("New", films.subList(3, 4)).items());
        assertEquals(0, boxSets.find("new").orElseThrow().name().count());
        assertEquals(Optional.empty(), boxSets.find("two"));
    }

    @Test
    void add_moreThanOneTransactionTakes_isUndoneByOneToken() throws IOException {
        library.close();
        open("large", 500);
        List<MediaId> many = library
                .find(ItemQuery.all().page(0, 500).of(ItemKind.PHOTO, ItemKind.EPISODE, ItemKind.MOVIE))
                .items()
                .stream()
                .map(Item::id)
                .toList();

        BoxSets.Changed made = boxSets.add("Many", many);

        assertTrue(many.size() > 250);
        assertEquals(many.size(), made.items());
        assertEquals(Optional.of(many.size()), library.browsing().marks().undo(made.undo()));
        assertEquals(Optional.empty(), boxSets.find("many"));
    }

    @Test
    void search_wordsOfItsName_findsIt() {
        boxSets.add("Night at Sea", films);

        assertEquals(
                List.of(new FacetCount("night at sea", "Night at Sea", 4)),
                library.search("nigh sea", 5).labels().get(Facet.COLLECTION));
    }

    @Test
    void changes_areKeptOverAStart() throws IOException {
        boxSets.add("One", films);
        library.close();
        library = LibraryStore.open(folder.resolve("small"), _ -> {}, Clock.systemUTC());

        assertEquals(4, members("one"));
    }

    private void undo(BoxSets.Changed changed) {
        assertEquals(Optional.of(changed.items()), library.browsing().marks().undo(changed.undo()));
    }

    private void takeAway(List<MediaId> films) {
        library.writeDirectly((handle, news) -> {
            for (MediaId film : films) {
                handle.execute("update item set missing_since_ms = 1 where id = ?", film.value());
                news.add(new ItemChanged(film));
            }
            return films.size();
        });
    }

    private void file(MediaId film, String collection) {
        library.metadata()
                .put(
                        film,
                        PROVIDER,
                        new Metadata.Builder()
                                .label(Label.Kind.COLLECTION, collection)
                                .done());
    }

    private List<String> names(MediaId film) {
        return library.metadata().metadata(film).orElseThrow().effective().labels(Label.Kind.COLLECTION);
    }

    private int members(String key) {
        return library.find(ItemQuery.all().where(ItemFilter.NONE.with(Facet.COLLECTION, key)))
                .total();
    }
}
