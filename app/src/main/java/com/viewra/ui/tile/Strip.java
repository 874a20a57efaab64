package com.viewra.ui.tile;

import com.viewra.library.Item;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A titled row of tiles that scrolls sideways. Not for more than a few dozen items.
public final class Strip extends VBox {
    private final TileShape shape;
    private final double tileWidth;
    private final Function<Item, Caption> captions;
    private final TileKit kit;
    private final HBox row = new HBox();
    private final Button more = new Button();
    private List<Item> shown = List.of();
    private final ScrollPane scroller = new ScrollPane(row);

    public Strip(String title, TileShape shape, double tileWidth, Function<Item, Caption> captions, TileKit kit) {
        this.shape = shape;
        this.tileWidth = tileWidth;
        this.captions = captions;
        this.kit = kit;
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        getStyleClass().add("strip");
        row.getStyleClass().add("strip-row");
        scroller.getStyleClass().add("strip-scroller");
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setFitToHeight(true);
        scroller.addEventFilter(ScrollEvent.SCROLL, this::scrollSideways);
        double height = Tile.heightFor(shape, tileWidth) + 16;
        scroller.setMinHeight(height);
        scroller.setPrefHeight(height);
        more.getStyleClass().setAll("more-link");
        setMore("", () -> {});
        HBox top = new HBox(14, heading, more);
        top.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(top, scroller);
    }

    /// @param text of a link beside the title; empty for none
    public void setMore(String text, Runnable action) {
        more.setText(text);
        more.setVisible(!text.isEmpty());
        more.setOnAction(_ -> action.run());
    }

    /// Shows `items`; a strip of none takes no room.
    public void show(List<Item> items) {
        setVisible(!items.isEmpty());
        setManaged(!items.isEmpty());
        if (shown.equals(items)) return;
        int focused = focusedTile();
        List<Node> tiles = items.stream().map(item -> tile(item, items)).toList();
        row.getChildren().setAll(tiles);
        shown = items;
        if (focused >= 0 && !tiles.isEmpty())
            tiles.get(Math.min(focused, tiles.size() - 1)).requestFocus();
    }

    /// Index of the tile that has the focus, -1 if none has.
    private int focusedTile() {
        List<Node> tiles = row.getChildren();
        return tiles.indexOf(tiles.stream().filter(Node::isFocused).findFirst().orElse(null));
    }

    private Node tile(Item item, List<Item> items) {
        Tile tile = new Tile(shape, captions, kit, one -> kit.navigator().open(one, items), this::play);
        tile.setTileWidth(tileWidth);
        tile.show(item);
        tile.setFocusTraversable(true);
        tile.focusedProperty().subscribe(focused -> {
            tile.setChosen(focused);
            if (focused) bringIntoView(tile);
        });
        tile.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(key, tile, item, items));
        return tile;
    }

    private void play(Item item) {
        kit.navigator().play(item, item.resumeAt());
    }

    private void pressed(KeyEvent key, Tile tile, Item item, List<Item> items) {
        switch (key.getCode()) {
            case ENTER -> kit.navigator().open(item, items);
            case LEFT -> tile.requestFocusTraversal(TraversalDirection.LEFT);
            case RIGHT -> tile.requestFocusTraversal(TraversalDirection.RIGHT);
            case UP -> tile.requestFocusTraversal(TraversalDirection.UP);
            case DOWN -> tile.requestFocusTraversal(TraversalDirection.DOWN);
            default -> {
                if (!kit.menu().pressed(key, item)) return;
            }
        }
        key.consume();
    }

    private void bringIntoView(Tile tile) {
        double hidden = row.getWidth() - scroller.getViewportBounds().getWidth();
        if (hidden <= 0) return;
        double centre = tile.getBoundsInParent().getCenterX()
                - scroller.getViewportBounds().getWidth() / 2;
        scroller.setHvalue(Math.clamp(centre / hidden, 0, 1));
    }

    /// The wheel turns the page, not the strip, unless it was turned sideways.
    private void scrollSideways(ScrollEvent wheel) {
        if (Math.abs(wheel.getDeltaX()) > Math.abs(wheel.getDeltaY()) || getParent() == null) return;
        wheel.consume();
        getParent().fireEvent(wheel.copyFor(getParent(), getParent()));
    }
}
