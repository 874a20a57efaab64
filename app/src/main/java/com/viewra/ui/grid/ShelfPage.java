package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import com.viewra.ui.page.Wall;
import com.viewra.ui.theme.ChipMenu;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All items of one part of the library.
public final class ShelfPage implements Page {
    private final ShelfModel model;
    private final TileKit kit;
    private final PosterGrid grid;
    private final LetterRail rail;
    private final Notice notice = new Notice();
    private final Label count = new Label();
    private final HBox kinds = new HBox(6);
    private final BorderPane node = new BorderPane();
    private List<ItemKind> shownKinds = List.of();

    public ShelfPage(ShelfModel model, TileKit kit) {
        this.model = model;
        this.kit = kit;
        grid = new PosterGrid(model.grid(), kit);
        rail = new LetterRail(grid::jumpTo);
        StackPane.setAlignment(rail, Pos.CENTER_RIGHT);
        node.setTop(new VBox(header(), new FilterBar(model)));
        node.setCenter(new StackPane(grid, notice, rail));
        model.kind.subscribe(kind ->
                kind.ifPresent(one -> grid.setShape(one == ItemKind.PHOTO ? TileShape.WIDE : TileShape.of(one))));
        model.choices.subscribe(choices -> {
            rail.show(choices.letters());
            showKinds(choices.kinds());
        });
        model.grid().stateProperty().subscribe(this::showState);
        model.grid().totalProperty().subscribe(this::showState);
    }

    private Parent header() {
        Label title = new Label(model.listing().title());
        title.getStyleClass().add("page-title");
        count.getStyleClass().add("page-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(14, title, count, gap, kinds);
        model.listing().walls().forEach(wall -> header.getChildren().add(wallChip(wall)));
        header.getChildren().add(orders());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private Node wallChip(Wall wall) {
        Button chip = new Button(wall.title());
        chip.getStyleClass().setAll("chip");
        chip.setOnAction(_ -> kit.navigator().go(new Place.Names(wall)));
        return chip;
    }

    private void showKinds(List<ItemKind> found) {
        if (found.equals(shownKinds)) return;
        shownKinds = found;
        kinds.getChildren().clear();
        if (found.size() < 2) return;
        ToggleGroup group = new ToggleGroup();
        for (ItemKind one : found) {
            ToggleButton chip = new ToggleButton(KindName.of(one));
            chip.getStyleClass().setAll("chip");
            chip.setToggleGroup(group);
            chip.setUserData(one);
            chip.setSelected(model.kind.get().filter(one::equals).isPresent());
            kinds.getChildren().add(chip);
        }
        // arrow keys choose in a group without firing an action
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) group.selectToggle(before);
            else choose((ItemKind) now.getUserData());
        });
    }

    private void choose(ItemKind wanted) {
        if (model.kind.get().filter(wanted::equals).isPresent()) return;
        grid.startOver();
        model.choose(wanted);
    }

    private MenuButton orders() {
        MenuButton menu = new ChipMenu(model.order().text());
        ToggleGroup group = new ToggleGroup();
        for (Order one : Order.values()) {
            RadioMenuItem choice = new RadioMenuItem(one.text());
            choice.setToggleGroup(group);
            choice.setSelected(one == model.order());
            choice.setOnAction(_ -> {
                menu.setText(one.text());
                grid.startOver();
                model.sort(one);
            });
            menu.getItems().add(choice);
        }
        return menu;
    }

    private void showState() {
        int total = model.grid().totalProperty().get();
        count.setText(total == 0 ? "" : "%,d".formatted(total));
        switch (model.grid().stateProperty().get()) {
            case GridModel.State.Loading() -> notice.hide();
            case GridModel.State.Failed(var sentence) -> notice.show("This could not be read", sentence);
            case GridModel.State.Ready() -> {
                if (total > 0) notice.hide();
                else if (model.isFiltered()) notice.show("Nothing matches", "Take away a filter to see more.");
                else if (model.order() == Order.PLAYED)
                    notice.show("Nothing played yet", "What you play appears here, the last first.");
                else notice.show("Nothing here yet", "Folders you add appear here as soon as they are read.");
            }
        }
    }

    /// A letter jumps to the titles that begin with it.
    @Override
    public boolean pressed(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        if (!plain
                || !(key.getCode().isLetterKey() || key.getCode().isDigitKey())
                || key.getText().isEmpty()) return false;
        OptionalInt to = model.indexOf(key.getText());
        to.ifPresent(index -> {
            grid.jumpTo(index);
            grid.requestFocus();
        });
        return to.isPresent();
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
