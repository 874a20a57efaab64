package com.viewra.ui.detail;

import com.viewra.api.scan.ItemKind;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.Strip;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import javafx.scene.Node;

/// What is in an item: songs as lines, anything else as a strip of pictures.
final class GroupView {
    private static final double WIDE = 280;
    private static final double NARROW = 170;

    private GroupView() {}

    static Node of(DetailContent content, DetailContent.Group group, TileKit kit) {
        ItemKind kind = group.items().isEmpty()
                ? ItemKind.EPISODE
                : group.items().getFirst().kind();
        if (kind == ItemKind.TRACK) return new TrackList(group.items(), kit);
        TileShape shape = TileShape.of(kind);
        Strip strip = new Strip(
                group.title().isEmpty() ? title(content, kind) : group.title(),
                shape,
                shape == TileShape.WIDE ? WIDE : NARROW,
                kind == ItemKind.EPISODE ? Caption::inSeason : Caption::of,
                kit);
        strip.show(group.items());
        return strip;
    }

    private static String title(DetailContent content, ItemKind kind) {
        return switch (kind) {
            case ALBUM -> "Albums";
            case EPISODE -> "Episodes";
            case MOVIE, SHOW, SEASON, ARTIST, TRACK, PHOTO, VIDEO ->
                content.details().item().title();
        };
    }
}
