package com.viewra.ui.wall;

import com.viewra.library.Filed;
import com.viewra.library.FiledPage;
import com.viewra.library.Search;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.grid.Notice;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.page.Place;
import com.viewra.ui.page.Wall;
import com.viewra.ui.tile.TileKit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// All names of a wall, by name; further ones come as one scrolls.
public final class WallPage implements Page {
    private static final int AT_ONCE = 500;
    /// How far down the page more names are fetched.
    private static final double NEAR_THE_END = 0.9;

    private final Wall wall;
    private final Search search;
    private final FxThread fx;
    private final TileKit kit;
    private final Label count = new Label();
    private final FlowPane tiles = new FlowPane(22, 24);
    private final Notice notice = new Notice();
    private final BorderPane node = new BorderPane();
    private List<Filed> shown = List.of();
    private int wanted = AT_ONCE;
    private int total;

    public WallPage(Wall wall, Search search, FxThread fx, TileKit kit) {
        this.wall = wall;
        this.search = search;
        this.fx = fx;
        this.kit = kit;
        Label title = new Label(wall.title());
        title.getStyleClass().add("page-title");
        count.getStyleClass().add("page-count");
        HBox header = new HBox(14, title, count);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        tiles.getStyleClass().add("wall");
        node.setTop(header);
        PageScroller scroller = new PageScroller(tiles);
        scroller.scrolled().subscribe(down -> {
            if (down.doubleValue() > NEAR_THE_END) loadMore();
        });
        node.setCenter(new StackPane(scroller, notice));
        if (wall == Wall.PLACES) node.setBottom(credit());
    }

    private static Label credit() {
        Label credit = new Label("Places: GeoNames, CC BY 4.0");
        credit.getStyleClass().addAll("page-count", "page-header");
        return credit;
    }

    private void loadMore() {
        if (wanted > shown.size() || shown.size() >= total) return; // on its way, or all there is
        wanted += AT_ONCE;
        load();
    }

    private void load() {
        fx.load(
                () -> search.filed(wall.facet(), wall.among(), 0, wanted),
                this::show,
                problem -> notice.show("This could not be read", ErrorText.of(problem)));
    }

    private void show(FiledPage page) {
        total = page.total();
        count.setText("%,d".formatted(total));
        if (page.names().isEmpty()) notice.show("Nothing here yet", advice());
        else notice.hide();
        if (shown.equals(page.names())) return;
        if (isContinued(page.names())) {
            tiles.getChildren()
                    .addAll(page.names().stream()
                            .skip(shown.size())
                            .map(this::tile)
                            .toList());
            shown = page.names();
            return;
        }
        shown = page.names();
        int focused = tiles.getChildren()
                .indexOf(tiles.getChildren().stream()
                        .filter(Node::isFocused)
                        .findFirst()
                        .orElse(null));
        tiles.getChildren().setAll(shown.stream().map(this::tile).toList());
        if (focused >= 0 && focused < shown.size())
            tiles.getChildren().get(focused).requestFocus();
    }

    private boolean isContinued(List<Filed> names) {
        return names.size() > shown.size() && names.subList(0, shown.size()).equals(shown);
    }

    private Node tile(Filed filed) {
        return new FiledTile(
                filed,
                kit.pictures(),
                () -> kit.navigator()
                        .go(new Place.Filed(
                                wall.facet(), filed.name().value(), filed.name().name())));
    }

    private String advice() {
        return switch (wall) {
            case COLLECTIONS ->
                "Films whose NFO file, folder or provider names a set are gathered here. To make one, choose"
                        + " “Add to collection” in a film's menu (right click).";
            case MUSIC_GENRES, COMPOSERS, ALBUM_ARTISTS -> "What the tags of songs name is gathered here.";
            case PLACES -> "Photos that know where they were taken are gathered here.";
            case FOLDERS -> "The folders of photos show here.";
        };
    }

    @Override
    public void shown() {
        load();
    }

    @Override
    public void libraryChanged() {
        load();
    }

    @Override
    public Parent node() {
        return node;
    }
}
