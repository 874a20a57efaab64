package com.viewra.ui.deed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.events.EventBus;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.ui.FakeLibrary;
import com.viewra.ui.FakeMarks;
import com.viewra.ui.FakeNavigator;
import com.viewra.ui.fx.FxThread;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final FakeNavigator navigator = new FakeNavigator();
    private final Marking marking =
            new Marking(new FakeMarks(library), new FxThread(Runnable::run, Runnable::run), navigator);

    @AfterEach
    void close() {
        events.close();
    }

    private Item put(ItemKind kind, String title) {
        Item item = new FakeItem(library.newId(), kind, title).item();
        library.put(item);
        return item;
    }

    private Item now(Item item) {
        return library.item(item.id()).orElseThrow();
    }

    @Test
    void toggleWatched_unwatchedFilm_marksItSaysSoAndCanBeTakenBack() {
        Item film = put(ItemKind.MOVIE, "Tide");

        marking.toggleWatched(film);

        assertTrue(Marking.isWatched(now(film)));
        assertEquals("“Tide” is now watched.", navigator.said().getLast());
        navigator.accept();
        assertFalse(Marking.isWatched(now(film)));
        assertEquals("Taken back.", navigator.said().getLast());
        navigator.accept();
        assertEquals("This is too long ago to be taken back.", navigator.said().getLast());
    }

    @Test
    void toggleWatched_song_doesNothing() {
        Item song = put(ItemKind.TRACK, "Ferry");

        marking.toggleWatched(song);

        assertEquals(song, now(song));
        assertTrue(navigator.said().isEmpty());
    }

    @Test
    void toggleFavourite_twice_endsWhereItBegan() {
        Item album = put(ItemKind.ALBUM, "Lines");

        marking.toggleFavourite(album);
        assertTrue(now(album).liking().favourite());
        marking.toggleFavourite(now(album));

        assertFalse(now(album).liking().favourite());
        assertEquals("“Lines” is now no favourite any more.", navigator.said().getLast());
    }

    @Test
    void rate_sevenOfTen_isThreeStarsAndAHalf() {
        Item film = put(ItemKind.MOVIE, "Tide");

        marking.rate(film, OptionalInt.of(7));

        assertEquals(OptionalInt.of(7), now(film).liking().rating());
        assertEquals("“Tide” is now rated 3½ stars.", navigator.said().getLast());
    }
}
