package com.viewra.ui.home;

import com.viewra.library.Home;
import com.viewra.library.Library;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.grid.Notice;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.Strip;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What to go on with, what comes next, what is new and what is like it.
public final class HomePage implements Page {
    private static final PseudoClass HERO = PseudoClass.getPseudoClass("hero");
    private final Reading<HomeContent> reading;
    private final TileKit kit;
    private final Hero hero;
    private final VBox rows = new VBox();
    /// A strip that stays keeps its scroll position and the focus in it.
    private Map<HomeContent.Subject, Strip> strips = Map.of();
    private final Notice notice = new Notice();
    private final PageScroller scroller;
    private final StackPane node;

    public HomePage(Home home, Library library, FxThread fx, TileKit kit) {
        this.kit = kit;
        reading = new Reading<>(
                fx,
                () -> HomeContent.read(home, library),
                this::show,
                problem -> kit.navigator().say(ErrorText.of(problem)));
        hero = new Hero(kit.pictures(), kit.navigator());
        VBox content = new VBox(hero, rows);
        content.getStyleClass().add("home");
        hero.visibleProperty().subscribe(shown -> content.pseudoClassStateChanged(HERO, shown));
        scroller = new PageScroller(content);
        node = new StackPane(scroller, notice);
    }

    @Override
    public void libraryChanged() {
        reading.again();
    }

    private void show(HomeContent content) {
        if (content.shelves().isEmpty())
            notice.show(
                    "Nothing here yet",
                    content.hasFolders()
                            ? "What is found in your folders appears by itself."
                            : "“Add folder”, on the left, brings in your first one; or drop it anywhere in this window.");
        else notice.hide();
        hero.show(content.featured());
        Map<HomeContent.Subject, Strip> now = new LinkedHashMap<>();
        for (HomeContent.Shelf shelf : content.shelves()) {
            Strip strip = Optional.ofNullable(strips.get(shelf.subject())).orElseGet(() -> strip(shelf));
            strip.show(shelf.items());
            now.put(shelf.subject(), strip);
        }
        strips = now;
        List<Strip> inOrder = List.copyOf(now.values());
        if (!rows.getChildren().equals(inOrder)) rows.getChildren().setAll(inOrder);
    }

    private Strip strip(HomeContent.Shelf shelf) {
        double width = shelf.shape() == TileShape.WIDE ? 280 : shelf.shape() == TileShape.SQUARE ? 176 : 164;
        return new Strip(shelf.title(), shelf.shape(), width, Caption::of, kit);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Optional<PageScroller> behindTopBar() {
        return Optional.of(scroller);
    }

    @Override
    public void shown() {
        libraryChanged();
    }
}
