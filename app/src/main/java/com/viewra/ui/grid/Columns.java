package com.viewra.ui.grid;

import com.viewra.ui.tile.Tile;
import com.viewra.ui.tile.TileShape;

/// How many tiles of which width fill a row.
record Columns(int count, double tileWidth, TileShape shape) {
    static final double GAP = 24;
    static final double MARGIN = 36;

    /// @param width of the whole wall in pixels
    static Columns of(TileShape shape, double width) {
        double wanted = switch (shape) {
            case POSTER -> 172;
            case SQUARE -> 190;
            case WIDE -> 270;
        };
        double room = Math.max(wanted, width - 2 * MARGIN);
        int count = Math.max(1, (int) Math.round((room + GAP) / (wanted + GAP)));
        return new Columns(count, Math.floor((room - GAP * (count - 1)) / count), shape);
    }

    double rowHeight() {
        return Tile.heightFor(shape, tileWidth) + GAP;
    }

    int rows(int items) {
        return (items + count - 1) / count;
    }
}
