package com.viewra.ui.tile;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import java.util.List;

/// The outline of a tile's picture, and which artwork fills it best.
public enum TileShape {
    POSTER(2.0 / 3, List.of(ArtworkKind.POSTER, ArtworkKind.THUMB, ArtworkKind.BACKDROP)),
    SQUARE(1, List.of(ArtworkKind.POSTER, ArtworkKind.THUMB)),
    WIDE(16.0 / 9, List.of(ArtworkKind.THUMB, ArtworkKind.BACKDROP, ArtworkKind.POSTER));

    private final double aspect;
    private final List<ArtworkKind> artwork;

    TileShape(double aspect, List<ArtworkKind> artwork) {
        this.aspect = aspect;
        this.artwork = artwork;
    }

    /// Width over height.
    public double aspect() {
        return aspect;
    }

    public List<ArtworkKind> artwork() {
        return artwork;
    }

    /// The shape in which items of a kind are usually shown.
    public static TileShape of(ItemKind kind) {
        return switch (kind) {
            case MOVIE, SHOW, SEASON -> POSTER;
            case ARTIST, ALBUM, TRACK, PHOTO -> SQUARE;
            case EPISODE, VIDEO -> WIDE;
        };
    }
}
