package com.viewra.ui.tile;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import java.util.List;

/// The outline of a tile's picture, and which artwork fills it best.
public enum TileShape {
    POSTER(2.0 / 3),
    SQUARE(1),
    WIDE(16.0 / 9);

    private final double aspect;

    TileShape(double aspect) {
        this.aspect = aspect;
    }

    /// Width over height.
    public double aspect() {
        return aspect;
    }

    /// The most fitting first.
    public List<ArtworkKind> artwork() {
        return switch (this) {
            case POSTER -> List.of(ArtworkKind.POSTER, ArtworkKind.THUMB, ArtworkKind.BACKDROP);
            case SQUARE -> List.of(ArtworkKind.POSTER, ArtworkKind.THUMB);
            case WIDE -> List.of(ArtworkKind.THUMB, ArtworkKind.BACKDROP, ArtworkKind.POSTER);
        };
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
