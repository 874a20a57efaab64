package com.viewra.ui.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.events.EventBus;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.PlaylistId;
import com.viewra.ui.FakeLibrary;
import com.viewra.ui.FakeNavigator;
import com.viewra.ui.FakePlaylists;
import com.viewra.ui.deed.ListDeeds;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaylistModelTest {
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final FakePlaylists playlists = new FakePlaylists(library);
    private final FakeNavigator navigator = new FakeNavigator();
    private final FxThread fx = new FxThread(Runnable::run, Runnable::run);
    private final ListDeeds deeds = new ListDeeds(playlists, library, fx, navigator);

    @AfterEach
    void close() {
        events.close();
    }

    private Item put(ItemKind kind, String title) {
        Item item = new FakeItem(library.newId(), kind, title).item();
        library.put(item);
        return item;
    }

    private PlaylistModel listOf(Item... items) {
        PlaylistId id = playlists.create("Evening", Optional.empty()).id();
        for (Item item : items) deeds.add(item, id);
        PlaylistModel model = new PlaylistModel(id, playlists, deeds, fx, navigator);
        model.load();
        return model;
    }

    private static List<String> titles(PlaylistModel model) {
        return model.content.get().orElseThrow().entries().stream()
                .map(entry -> entry.item().title())
                .toList();
    }

    @Test
    void move_downAndPastTheEnd_keepsWithinTheList() {
        PlaylistModel model = listOf(put(ItemKind.MOVIE, "A"), put(ItemKind.MOVIE, "B"), put(ItemKind.MOVIE, "C"));

        model.move(0, 1);
        assertEquals(List.of("B", "A", "C"), titles(model));
        model.move(2, 1);
        model.move(0, -1);
        assertEquals(List.of("B", "A", "C"), titles(model));
    }

    @Test
    void remove_entry_canBeHadBackInItsPlace() {
        PlaylistModel model = listOf(put(ItemKind.MOVIE, "A"), put(ItemKind.MOVIE, "B"), put(ItemKind.MOVIE, "C"));

        model.remove(1);
        assertEquals(List.of("A", "C"), titles(model));
        navigator.accept();
        assertEquals(List.of("A", "B", "C"), titles(model));
    }

    @Test
    void add_album_putsInItsSongsAndCanBeTakenBack() {
        Item album = put(ItemKind.ALBUM, "Lines");
        library.put(new FakeItem(library.newId(), ItemKind.TRACK, "One")
                .in(album.id())
                .item());
        library.put(new FakeItem(library.newId(), ItemKind.TRACK, "Two")
                .in(album.id())
                .item());

        PlaylistModel model = listOf(put(ItemKind.MOVIE, "A"), album);

        assertEquals(List.of("A", "One", "Two"), titles(model));
        assertEquals("Added to “Evening”: 2 items.", navigator.said().getLast());
        navigator.accept();
        model.load();
        assertEquals(List.of("A"), titles(model));
    }

    @Test
    void play_filmsAndSongsMixed_playsWhatFollowsOfTheSameSort() {
        Item b = put(ItemKind.MOVIE, "B");
        Item c = put(ItemKind.MOVIE, "C");
        Item song = put(ItemKind.TRACK, "Song");
        PlaylistModel model = listOf(put(ItemKind.MOVIE, "A"), b, song, c);

        model.play(1);
        assertEquals(
                new Place.Watch(b.id(), Duration.ZERO, List.of(c.id())),
                navigator.places().getLast());
        model.play(2);
        assertEquals(List.of(song), navigator.played());
    }

    @Test
    void delete_list_canBeHadBackWithItsContent() {
        PlaylistModel model = listOf(put(ItemKind.MOVIE, "A"), put(ItemKind.MOVIE, "B"));

        deeds.delete(model.content.get().orElseThrow().list());
        assertTrue(playlists.playlists().isEmpty());
        navigator.accept();

        PlaylistId back = playlists.playlists().getFirst().id();
        assertEquals(
                List.of("A", "B"),
                deeds.entries(back).stream().map(one -> one.item().title()).toList());
        List<String> names = new ArrayList<>();
        deeds.fillable(lists -> lists.forEach(one -> names.add(one.name())));
        assertEquals(List.of("Evening"), names);
    }
}
