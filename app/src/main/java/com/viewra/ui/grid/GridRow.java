package com.viewra.ui.grid;

import com.viewra.ui.tile.Tile;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/// One row of tiles, reused for other rows while scrolling.
final class GridRow extends ListCell<Integer> {
    private final GridModel model;
    private final Columns columns;
    private final List<Tile> tiles;
    private final HBox box = new HBox(Columns.GAP);

    /// @param tile makes the tile of a column
    GridRow(GridModel model, Columns columns, IntFunction<Tile> tile) {
        this.model = model;
        this.columns = columns;
        tiles = IntStream.range(0, columns.count()).mapToObj(tile).toList();
        tiles.forEach(one -> one.setTileWidth(columns.tileWidth()));
        box.getChildren().setAll(tiles);
        box.setPadding(new Insets(Columns.GAP / 2, Columns.MARGIN, 0, Columns.MARGIN));
        setPadding(Insets.EMPTY);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : box);
        if (!empty) showItems();
    }

    /// Shows what the model knows now.
    void showItems() {
        if (isEmpty()) return;
        int first = getIndex() * columns.count();
        for (int column = 0; column < tiles.size(); column++) {
            Tile tile = tiles.get(column);
            int index = first + column;
            if (index >= model.totalProperty().get()) tile.clear();
            else model.item(index).ifPresentOrElse(tile::show, tile::clear);
        }
    }

    void showChosen(int chosen) {
        for (int column = 0; column < tiles.size(); column++)
            tiles.get(column).setChosen(!isEmpty() && getIndex() * columns.count() + column == chosen);
    }
}
