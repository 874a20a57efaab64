package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ItemQuery;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.Section;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// All items of one section of the library.
public final class ShelfPage implements Page {
    private final Section section;
    private final GridModel model;
    private final PosterGrid grid;
    private final Notice notice = new Notice();
    private final Label count = new Label();
    private final BorderPane node = new BorderPane();
    private ItemKind kind;
    private Order order = Order.TITLE;

    private enum Order {
        TITLE("Title", ItemQuery.Sort.TITLE),
        ADDED("Recently added", ItemQuery.Sort.NEWEST_ADDED),
        NEWEST("Newest year", ItemQuery.Sort.NEWEST_YEAR),
        OLDEST("Oldest year", ItemQuery.Sort.OLDEST_YEAR);

        private final String text;
        private final ItemQuery.Sort sort;

        Order(String text, ItemQuery.Sort sort) {
            this.text = text;
            this.sort = sort;
        }
    }

    public ShelfPage(Section section, GridModel model, TileKit kit) {
        this.section = section;
        this.model = model;
        kind = section.kinds().getFirst();
        grid = new PosterGrid(model, kit);
        node.setTop(header());
        node.setCenter(new StackPane(grid, notice));
        model.stateProperty().subscribe(this::showState);
        model.totalProperty().subscribe(this::showState);
        load();
    }

    private Parent header() {
        Label title = new Label(section.title());
        title.getStyleClass().add("page-title");
        count.getStyleClass().add("page-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(14, title, count, gap, kinds(), orders());
        header.setAlignment(Pos.BASELINE_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private Parent kinds() {
        HBox box = new HBox(6);
        ToggleGroup group = new ToggleGroup();
        if (section.kinds().size() < 2) return box;
        for (ItemKind one : section.kinds()) {
            ToggleButton chip = new ToggleButton(plural(one));
            chip.getStyleClass().setAll("chip");
            chip.setToggleGroup(group);
            chip.setSelected(one == kind);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                kind = one;
                load();
            });
            box.getChildren().add(chip);
        }
        return box;
    }

    private MenuButton orders() {
        MenuButton menu = new MenuButton(order.text);
        menu.getStyleClass().add("chip-menu");
        ToggleGroup group = new ToggleGroup();
        for (Order one : Order.values()) {
            RadioMenuItem choice = new RadioMenuItem(one.text);
            choice.setToggleGroup(group);
            choice.setSelected(one == order);
            choice.setOnAction(_ -> {
                order = one;
                menu.setText(one.text);
                load();
            });
            menu.getItems().add(choice);
        }
        return menu;
    }

    private void load() {
        grid.setShape(kind == ItemKind.PHOTO ? TileShape.WIDE : TileShape.of(kind));
        grid.startOver();
        model.show(ItemQuery.all().of(kind).sortedBy(order.sort));
    }

    private void showState() {
        int total = model.totalProperty().get();
        count.setText(total == 0 ? "" : "%,d".formatted(total));
        switch (model.stateProperty().get()) {
            case GridModel.State.Loading() -> notice.hide();
            case GridModel.State.Failed(var sentence) -> notice.show("This could not be read", sentence);
            case GridModel.State.Ready() -> {
                if (total > 0) notice.hide();
                else notice.show("Nothing here yet", "Folders you add appear here as soon as they are read.");
            }
        }
    }

    private static String plural(ItemKind kind) {
        return switch (kind) {
            case MOVIE -> "Movies";
            case SHOW -> "Shows";
            case SEASON -> "Seasons";
            case EPISODE -> "Episodes";
            case ARTIST -> "Artists";
            case ALBUM -> "Albums";
            case TRACK -> "Songs";
            case PHOTO -> "Photos";
            case VIDEO -> "Videos";
        };
    }

    @Override
    public void libraryChanged() {
        model.refresh();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        model.refresh();
        grid.requestFocus();
    }
}
