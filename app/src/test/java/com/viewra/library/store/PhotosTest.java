package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.Home;
import com.viewra.library.Item;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photos by time and place, and what was added last, over made-up rows.
class PhotosTest {
    private static final int ITEMS = 400;

    @TempDir
    Path folder;

    private LibraryStore store;
    private LibraryId library;

    @BeforeEach
    void open() throws IOException {
        store = LibraryStore.open(folder.resolve("db"), _ -> {}, Clock.systemUTC());
        library = BigLibrary.fill(store, folder, ITEMS);
        store.close(); // made-up items are known from the next start on
        store = LibraryStore.open(folder.resolve("db"), _ -> {}, Clock.systemUTC());
        say(ITEMS, "taken", "2024-05-06T07:08:09");
        say(ITEMS - 1, "taken", "2024-05-06T10:00:00+02:00");
        say(ITEMS - 2, "taken", "2024-05-07T10:00:00");
        say(ITEMS - 3, "taken", "2023-12-31T10:00:00");
        place(ITEMS, "35.68", "139.73");
        place(ITEMS - 1, "35.71", "139.69");
        place(ITEMS - 2, "-33.86", "151.21");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void values_ofDaysAndMonths_comeTheLatestFirst() {
        assertEquals(
                List.of(count("2024-05-07", 1), count("2024-05-06", 2), count("2023-12-31", 1)),
                store.values(ItemQuery.all(), Facet.DAY));
        assertEquals(List.of(count("2024-05", 3), count("2023-12", 1)), store.values(ItemQuery.all(), Facet.MONTH));
    }

    @Test
    void values_ofPlaces_gatherWhatLiesNear() {
        assertEquals(
                List.of(
                        new FacetCount("35.69:139.69", "Tokyo, Japan", 2),
                        new FacetCount("-33.87:151.21", "Sydney, Australia", 1)),
                store.values(ItemQuery.all(), Facet.PLACE));
        assertEquals(2, found(Facet.PLACE, "35.69:139.69"));
    }

    @Test
    void search_nameOfAPlace_findsItsPhotos() {
        assertEquals(2, store.find(ItemQuery.all().matching("tok")).total());
        assertEquals(
                List.of(new FacetCount("35.69:139.69", "Tokyo, Japan", 2)),
                store.search("tokyo", 5).labels().get(Facet.PLACE));
    }

    @Test
    void values_ofFolders_filterTheirPhotos() {
        assertFalse(store.values(ItemQuery.all(), Facet.FOLDER).isEmpty());
        for (FacetCount one : store.values(ItemQuery.all(), Facet.FOLDER))
            assertEquals(one.count(), found(Facet.FOLDER, one.value()));
    }

    @Test
    void rows_withNewEpisodeOfOldShow_haveTheShowFirstAndOnce() {
        List<Item> episodes = store.find(ItemQuery.all().of(ItemKind.EPISODE)).items();
        for (Item episode : episodes.subList(0, 3)) added(episode.id(), 1_800_000_000_000L);

        List<Item> latest = store.browsing().home().rows(20).stream()
                .filter(row -> row.kind() == Home.Kind.RECENTLY_ADDED)
                .findFirst()
                .orElseThrow()
                .items();

        assertEquals(episodes.getFirst().show(), Optional.of(latest.getFirst().title()));
        assertEquals(latest.size(), latest.stream().map(Item::id).distinct().count());
        assertEquals(library, latest.getFirst().library());
    }

    private int found(Facet facet, String value) {
        return store.find(ItemQuery.all().where(ItemFilter.NONE.with(facet, value)))
                .total();
    }

    private static FacetCount count(String value, int count) {
        return new FacetCount(value, value, count);
    }

    private void place(long item, String latitude, String longitude) {
        say(item, "latitude", latitude);
        say(item, "longitude", longitude);
    }

    private void say(long item, String field, String value) {
        store.writeDirectly((handle, news) -> {
            handle.execute("update media_file set duration_ms = null where item_id = ?", item);
            handle.execute(
                    "insert into item_field (item_id, field, source, field_value) values (?, ?, 'tags', ?)",
                    item,
                    field,
                    value);
            return news.add(new ItemChanged(new MediaId(item)));
        });
    }

    private void added(MediaId item, long at) {
        store.writeDirectly((handle, news) -> {
            handle.execute("update item set added_ms = ? where id = ?", at, item.value());
            return news.add(new ItemChanged(item));
        });
    }
}
