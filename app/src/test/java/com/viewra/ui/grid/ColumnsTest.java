package com.viewra.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.ui.tile.TileShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    @ParameterizedTest
    @ValueSource(doubles = {300, 760, 1068, 1388, 1920, 3840})
    void of_anyWidth_fillsTheRowAndNoMore(double width) {
        Columns columns = Columns.of(TileShape.POSTER, width);
        double used = columns.count() * columns.tileWidth() + (columns.count() - 1) * Columns.GAP;
        assertTrue(used <= width - 2 * Columns.MARGIN, () -> columns + " in " + width);
        assertTrue(used > width - 2 * Columns.MARGIN - columns.count(), () -> columns + " in " + width);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 100_000})
    void rows_anyCount_holdEveryItem(int items) {
        Columns columns = new Columns(7, 172, TileShape.POSTER);
        assertEquals((int) Math.ceil(items / 7.0), columns.rows(items));
    }
}
