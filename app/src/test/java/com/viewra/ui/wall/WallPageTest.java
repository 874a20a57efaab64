package com.viewra.ui.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.events.EventBus;
import com.viewra.library.Browsing;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.ui.FakeArtwork;
import com.viewra.ui.FakeBrowsing;
import com.viewra.ui.FakeLibrary;
import com.viewra.ui.FakeNavigator;
import com.viewra.ui.Screen;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.deed.BoxSetDeeds;
import com.viewra.ui.deed.ItemMenu;
import com.viewra.ui.deed.ListDeeds;
import com.viewra.ui.deed.Marking;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.Wall;
import com.viewra.ui.tile.TileKit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// Controls need a toolkit, and the toolkit a screen.
@Tag("screen")
@EnabledIfEnvironmentVariable(
        named = "DISPLAY",
        matches = ".+",
        disabledReason = "there is no toolkit without a screen")
class WallPageTest {
    private static final int NAMES = 1_100;
    private final Screen screen = Screen.started();
    private final FxThread fx = new FxThread(Runnable::run, Runnable::run);
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final Browsing browsing = FakeBrowsing.of(library);

    @AfterEach
    void close() {
        events.close();
    }

    private WallPage page(Wall wall) {
        FakeNavigator navigator = new FakeNavigator();
        TileKit kit = new TileKit(
                new PictureLoader(
                        new FakeArtwork(library, Path.of("target", "fake-artwork")),
                        new FxThread(Platform::runLater, Runnable::run)),
                navigator,
                new ItemMenu(
                        navigator,
                        new Marking(browsing.marks(), fx, navigator),
                        new ListDeeds(browsing.playlists(), library, fx, navigator),
                        new BoxSetDeeds(browsing, fx, navigator)));
        WallPage page = screen.ask(() -> new WallPage(wall, browsing.search(), fx, kit));
        screen.run(page::shown);
        return page;
    }

    private static Stream<Node> nodes(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(WallPageTest::nodes)
                        : Stream.empty());
    }

    private static <T extends Node> T only(WallPage page, Class<T> type) {
        return nodes(page.node())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(FlowPane tiles) {
        return tiles.getChildren().stream().map(Node::getAccessibleText).toList();
    }

    private static boolean says(WallPage page, String text) {
        return nodes(page.node()).anyMatch(node -> node instanceof Label label && text.equals(label.getText()));
    }

    @Test
    void scroll_toTheEnd_addsMoreNamesUntilAllAreThere() {
        Item film = new FakeItem(new MediaId(1), ItemKind.MOVIE, "Film").item();
        library.put(film);
        for (int n = 0; n < NAMES; n++) browsing.boxSets().add("Set %04d".formatted(n), List.of(film.id()));
        WallPage page = page(Wall.COLLECTIONS);
        ScrollPane pane = only(page, ScrollPane.class);
        FlowPane tiles = (FlowPane) pane.getContent();
        Node first = tiles.getChildren().getFirst();
        assertEquals(500, tiles.getChildren().size());
        assertTrue(says(page, "%,d".formatted(NAMES)));

        for (int shown = 1000; shown <= 1500; shown += 500) {
            screen.run(() -> pane.setVvalue(0.5));
            screen.run(() -> pane.setVvalue(0.95));
            assertEquals(Math.min(shown, NAMES), tiles.getChildren().size());
        }

        assertEquals(NAMES, names(tiles).stream().distinct().count());
        assertEquals(first, tiles.getChildren().getFirst(), "those that were there stay");
    }

    @Test
    void places_sayWhoseTheyAre() {
        assertTrue(says(page(Wall.PLACES), "Places: GeoNames, CC BY 4.0"));
        assertFalse(says(page(Wall.FOLDERS), "Places: GeoNames, CC BY 4.0"));
    }
}
