package com.viewra.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.events.EventBus;
import com.viewra.library.Facet;
import com.viewra.library.Item;
import com.viewra.library.Mark;
import com.viewra.ui.FakeBrowsing;
import com.viewra.ui.FakeLibrary;
import com.viewra.ui.FakeMarks;
import com.viewra.ui.SampleLibrary;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShelfModelTest {
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final FxThread fx = new FxThread(Runnable::run, Runnable::run);

    @BeforeEach
    void fill() {
        library.add("Sample", LibraryKind.MIXED, List.of(Path.of("/media")));
        SampleLibrary.fill(library);
    }

    @AfterEach
    void close() {
        events.close();
    }

    private ShelfModel model(Listing listing) {
        return new ShelfModel(
                listing, new GridModel(library, fx), FakeBrowsing.of(library).search(), fx);
    }

    private static Item first(ShelfModel model) {
        return model.grid().item(0).orElseThrow();
    }

    @Test
    void toggle_favourites_leavesThemAndAgainShowsAll() {
        ShelfModel model = model(Listing.of(Section.MOVIES));
        int all = model.grid().totalProperty().get();
        Item film = model.grid().item(7).orElseThrow();
        new FakeMarks(library).mark(List.of(film.id()), new Mark.Favourite(true));

        model.toggle(Facet.FAVOURITE, "yes");

        assertEquals(1, model.grid().totalProperty().get());
        assertEquals(film.id(), first(model).id());
        assertTrue(model.isFiltered() && model.isChosen(Facet.FAVOURITE, "yes"));
        model.toggle(Facet.FAVOURITE, "yes");
        assertEquals(all, model.grid().totalProperty().get());
        assertFalse(model.isFiltered());
    }

    @Test
    void indexOf_letter_isWhereItsTitlesBeginOrTheNextDo() {
        ShelfModel model = model(Listing.of(Section.MOVIES));

        int s = model.indexOf("s").orElseThrow();
        assertTrue(model.grid().item(s).orElseThrow().title().startsWith("S"));
        assertFalse(model.grid().item(s - 1).orElseThrow().title().startsWith("S"));
        assertEquals(model.indexOf("n"), model.indexOf("m"), "there is no M");
        assertTrue(model.indexOf("z").isPresent(), "the last there is");
        model.sort(Order.ADDED);
        assertEquals(OptionalInt.empty(), model.indexOf("s"), "not by title");
    }

    @Test
    void kind_listingOfWhatIsFound_isTheWeightiestOfThem() {
        ShelfModel model = model(Listing.of(Facet.GENRE, "drama", "Drama"));

        assertEquals(Optional.of(ItemKind.MOVIE), model.kind.get());
        assertEquals(ItemKind.MOVIE, first(model).kind());
        model.choose(ItemKind.ALBUM);
        assertEquals(ItemKind.ALBUM, first(model).kind());
    }
}
