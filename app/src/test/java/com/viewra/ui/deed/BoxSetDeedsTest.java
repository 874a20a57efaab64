package com.viewra.ui.deed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.events.EventBus;
import com.viewra.library.Browsing;
import com.viewra.library.FacetCount;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.ui.FakeBrowsing;
import com.viewra.ui.FakeLibrary;
import com.viewra.ui.FakeNavigator;
import com.viewra.ui.fx.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoxSetDeedsTest {
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final Browsing browsing = FakeBrowsing.of(library);
    private final FakeNavigator navigator = new FakeNavigator();
    private final BoxSetDeeds deeds = new BoxSetDeeds(browsing, new FxThread(Runnable::run, Runnable::run), navigator);
    private final Item island = film("Island");
    private final Item other = film("Other");

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void choices_ofAFilm_areThoseItIsInAndTheOthers() {
        deeds.add(island, "Islands");
        deeds.add(other, "Others");
        List<BoxSetDeeds.Choices> shown = new ArrayList<>();

        deeds.choices(island, shown::add);

        assertEquals(
                List.of(new BoxSetDeeds.Choices(
                        List.of(new FacetCount("islands", "Islands", 1)),
                        List.of(new FacetCount("others", "Others", 1)))),
                shown);
        assertEquals(
                List.of("“Island” is in the collection “Islands” now.", "“Other” is in the collection “Others” now."),
                navigator.said());
    }

    @Test
    void remove_theLastFilm_endsTheCollection() {
        deeds.add(island, "Islands");

        deeds.remove(island, new FacetCount("islands", "Islands", 1));

        assertEquals(Optional.empty(), browsing.boxSets().find("islands"));
        assertEquals("“Island” is out of “Islands”.", navigator.said().getLast());
    }

    @Test
    void delete_whatIsGoneAlready_saysThatNothingChanged() {
        deeds.delete("islands", "Islands");

        assertEquals(List.of("Nothing was to be changed."), navigator.said());
    }

    @Test
    void undo_notPossibleAnyMore_saysSo() {
        deeds.add(island, "Islands");

        navigator.accept();

        assertEquals("This is too long ago to be taken back.", navigator.said().getLast());
    }

    @Test
    void isCollectable_songsAndPhotos_areNot() {
        assertTrue(BoxSetDeeds.isCollectable(island));
        assertFalse(BoxSetDeeds.isCollectable(new FakeItem(library.newId(), ItemKind.TRACK, "Song").item()));
    }

    private Item film(String title) {
        Item film = new FakeItem(library.newId(), ItemKind.MOVIE, title).item();
        library.put(film);
        return film;
    }
}
