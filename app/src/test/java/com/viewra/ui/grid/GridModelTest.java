package com.viewra.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.events.EventBus;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.ui.FakeLibrary;
import com.viewra.ui.fx.FxThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GridModelTest {
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final GridModel model = new GridModel(library, new FxThread(Runnable::run, background::add));

    @AfterEach
    void closeBus() {
        events.close();
    }

    private void addMovies(int count) {
        IntStream.range(0, count)
                .forEach(n ->
                        library.put(new FakeItem(library.newId(), ItemKind.MOVIE, "Film %04d".formatted(n)).item()));
    }

    private void workOff() {
        while (!background.isEmpty()) background.poll().run();
    }

    private String title(int index) {
        return model.item(index).map(Item::title).orElse("(not there yet)");
    }

    @Test
    void show_manyItems_readsOnlyTheFirstPart() {
        addMovies(350);
        model.show(ItemQuery.all());
        workOff();
        assertEquals(350, model.totalProperty().get());
        assertEquals("Film 0099", title(99));
        assertTrue(background.isEmpty());
    }

    @Test
    void item_beyondWhatIsRead_comesAfterTheRevisionWentUp() {
        addMovies(350);
        model.show(ItemQuery.all());
        workOff();
        int before = model.revisionProperty().get();
        assertEquals("(not there yet)", title(250));
        workOff();
        assertEquals(before + 1, model.revisionProperty().get());
        assertEquals("Film 0250", title(250));
    }

    @Test
    void show_typedFasterThanAnswered_endsWithTheLastQuery() {
        addMovies(3);
        model.show(ItemQuery.all().matching("0001"));
        Runnable slow = background.remove();
        model.show(ItemQuery.all().matching("0002"));
        workOff();
        slow.run();
        assertEquals("Film 0002", title(0));
        assertEquals(1, model.totalProperty().get());
    }

    @Test
    void show_otherQuery_forgetsPartsOfTheOldOne() {
        addMovies(250);
        model.show(ItemQuery.all());
        model.item(200);
        workOff();
        model.show(ItemQuery.all().matching("film"));
        background.remove().run();
        assertEquals("(not there yet)", title(200));
    }

    @Test
    void refresh_whileScanning_showsNewItemsAndKeepsTheOldMeanwhile() {
        addMovies(1);
        model.show(ItemQuery.all());
        workOff();
        addMovies(1);
        model.refresh();
        assertEquals(1, model.totalProperty().get());
        assertEquals("Film 0000", title(0));
        workOff();
        assertEquals(2, model.totalProperty().get());
    }

    @Test
    void show_libraryFails_saysSo() {
        Library broken = new ForwardingLibrary(library) {
            @Override
            public ItemPage find(ItemQuery query) {
                throw new IllegalArgumentException("The library file is locked by another program.");
            }
        };
        GridModel failing = new GridModel(broken, new FxThread(Runnable::run, Runnable::run));
        failing.show(ItemQuery.all());
        GridModel.State.Failed failed = assertInstanceOf(
                GridModel.State.Failed.class, failing.stateProperty().get());
        assertEquals("The library file is locked by another program.", failed.sentence());
    }

    @Test
    void all_moreThanIsInMemory_isHandedOverInOrder() {
        addMovies(1_234);
        model.show(ItemQuery.all());
        workOff();
        List<List<MediaId>> found = new ArrayList<>();
        model.all(found::add);
        workOff();
        assertEquals(1_234, found.getFirst().size());
        assertEquals(
                "Film 1233",
                library.item(found.getFirst().getLast()).orElseThrow().title());
    }
}
