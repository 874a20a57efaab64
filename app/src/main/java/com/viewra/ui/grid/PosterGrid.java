package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.ui.page.Place;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.Tile;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.geometry.Bounds;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/// A wall of tiles over a [GridModel]. Only the rows in sight exist; arrows and Enter work as from the sofa.
public final class PosterGrid extends ListView<Integer> {
    private final GridModel model;
    private final TileKit kit;
    private final RowList rowNumbers = new RowList();
    private final Set<GridRow> rows = Collections.newSetFromMap(new WeakHashMap<>()); // ListView drops rows silently
    private Columns columns = Columns.of(TileShape.POSTER, 0);
    private int chosen;

    public PosterGrid(GridModel model, TileKit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("poster-grid");
        setItems(rowNumbers);
        setFocusTraversable(true);
        setShape(TileShape.POSTER);
        widthProperty().subscribe(() -> fit(columns.shape()));
        model.revisionProperty().subscribe(this::showItems);
        focusedProperty().subscribe(this::showChosen);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnContextMenuRequested(asked -> {
            if (asked.isKeyboardTrigger()) model.item(chosen).ifPresent(this::showMenu);
        });
    }

    public void setShape(TileShape shape) {
        fit(shape);
    }

    /// Begins again at the first item.
    public void startOver() {
        chosen = 0;
        if (!rowNumbers.isEmpty()) scrollTo(0);
        showChosen();
    }

    private void fit(TileShape shape) {
        Columns wanted = Columns.of(shape, getWidth() - 14);
        if (wanted.equals(columns) && getCellFactory() != null) return;
        columns = wanted;
        rows.clear();
        setFixedCellSize(columns.rowHeight());
        setCellFactory(_ -> newRow());
        showItems();
    }

    private GridRow newRow() {
        GridRow[] row = new GridRow[1];
        row[0] = new GridRow(model, columns, column -> newTile(column, row));
        rows.add(row[0]);
        return row[0];
    }

    private Tile newTile(int column, GridRow[] row) {
        return new Tile(
                columns.shape(),
                Caption::of,
                kit,
                item -> {
                    choose(row[0].getIndex() * columns.count() + column);
                    requestFocus();
                    open(item);
                },
                item -> kit.navigator().play(item, item.resumeAt()));
    }

    private void open(Item item) {
        if (item.kind() == ItemKind.PHOTO) model.all(photos -> kit.navigator().go(new Place.Photo(photos, item.id())));
        else kit.navigator().open(item, model.around(chosen));
    }

    private void showMenu(Item item) {
        Bounds here = localToScreen(getBoundsInLocal());
        kit.menu().show(item, this, here.getCenterX(), here.getMinY() + columns.rowHeight() / 2);
    }

    private void showItems() {
        rowNumbers.resize(columns.rows(model.totalProperty().get()));
        rows.forEach(GridRow::showItems);
        choose(Math.clamp(chosen, 0, Math.max(0, model.totalProperty().get() - 1)));
    }

    private void pressed(KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) return;
        int page = columns.count() * Math.max(1, (int) (getHeight() / columns.rowHeight()));
        boolean used = switch (key.getCode()) {
            case LEFT -> chosen % columns.count() > 0 ? move(-1) : requestFocusTraversal(TraversalDirection.LEFT);
            case RIGHT -> move(1);
            case UP -> move(-columns.count()) || requestFocusTraversal(TraversalDirection.UP);
            case DOWN -> moveDown();
            case PAGE_UP -> move(-Math.min(page, chosen));
            case PAGE_DOWN -> move(Math.min(page, model.totalProperty().get() - 1 - chosen));
            case HOME -> move(-chosen);
            case END -> move(model.totalProperty().get() - 1 - chosen);
            case ENTER -> {
                model.item(chosen).ifPresent(this::open);
                yield true;
            }
            default ->
                key.isShiftDown()
                        && model.item(chosen)
                                .filter(item -> kit.menu().pressed(key, item))
                                .isPresent();
        };
        if (used) key.consume();
    }

    /// From the last full row into a shorter one too.
    private boolean moveDown() {
        int last = model.totalProperty().get() - 1;
        boolean rowBelow = chosen / columns.count() < last / columns.count();
        return rowBelow && move(Math.min(columns.count(), last - chosen));
    }

    /// @return false if there is nothing that way, so that the focus may leave the grid
    private boolean move(int by) {
        int to = chosen + by;
        if (to < 0 || to >= model.totalProperty().get()) return false;
        choose(to);
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) bringIntoSight(flow, to / columns.count());
        return true;
    }

    /// A row far away comes to lie where there is only a part of it in sight; one that is there is shown whole.
    private static void bringIntoSight(VirtualFlow<?> flow, int row) {
        flow.scrollTo(row);
        flow.layout();
        flow.scrollTo(row);
    }

    /// Shows the row of an item at the top.
    void jumpTo(int index) {
        if (index < 0 || index >= model.totalProperty().get()) return;
        choose(index);
        scrollTo(index / columns.count());
    }

    private void choose(int index) {
        chosen = index;
        showChosen();
    }

    private void showChosen() {
        int shown = isFocused() ? chosen : -1;
        rows.forEach(row -> row.showChosen(shown));
    }
}
