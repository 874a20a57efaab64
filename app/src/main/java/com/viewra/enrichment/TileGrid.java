package com.viewra.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A picture that its file keeps as a grid of tiles, each a stream of its own (ISO/IEC 23008-12, 6.6.2.3), as phones
/// write HEIC. FFmpeg names the tiles and their places, and leaves it to others to put them together.
/// @param width of the whole, in pixels
record TileGrid(int width, int height, int left, int top, List<Tile> tiles) {
    /// More than that is no picture of a camera.
    private static final int MOST = 1024;

    /// @param stream number of the stream in the file
    record Tile(int stream, int x, int y) {}

    TileGrid {
        tiles = List.copyOf(tiles);
    }

    /// @param answer of `ffprobe -show_stream_groups`
    /// @return the largest grid in the file; empty if there is none
    static Optional<TileGrid> of(JsonNode answer) {
        Optional<TileGrid> largest = Optional.empty();
        for (JsonNode group : answer.path("stream_groups"))
            for (JsonNode component : group.path("components")) {
                Optional<TileGrid> grid = grid(component);
                if (grid.isPresent()
                        && grid.get().width > largest.map(TileGrid::width).orElse(0)) largest = grid;
            }
        return largest;
    }

    private static Optional<TileGrid> grid(JsonNode component) {
        List<Tile> tiles = new ArrayList<>();
        for (JsonNode tile : component.path("subcomponents"))
            tiles.add(new Tile(
                    tile.path("stream_index").asInt(-1),
                    tile.path("tile_horizontal_offset").asInt(),
                    tile.path("tile_vertical_offset").asInt()));
        int width = component.path("width").asInt();
        int height = component.path("height").asInt();
        boolean isSound = width > 0
                && height > 0
                && tiles.size() > 1
                && tiles.size() <= MOST
                && tiles.stream().allMatch(tile -> tile.stream >= 0);
        return isSound
                ? Optional.of(new TileGrid(
                        width,
                        height,
                        component.path("horizontal_offset").asInt(),
                        component.path("vertical_offset").asInt(),
                        tiles))
                : Optional.empty();
    }

    /// The filter of FFmpeg that puts the tiles in their places and cuts off what is over.
    String filter() {
        StringBuilder inputs = new StringBuilder();
        List<String> places = new ArrayList<>();
        for (Tile tile : tiles) {
            inputs.append("[0:").append(tile.stream).append(']');
            places.add(tile.x + "_" + tile.y);
        }
        return "%sxstack=inputs=%d:layout=%s,crop=%d:%d:%d:%d"
                .formatted(inputs, tiles.size(), String.join("|", places), width, height, left, top);
    }
}
