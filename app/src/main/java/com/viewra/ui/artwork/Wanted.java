package com.viewra.ui.artwork;

import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import java.util.List;
import java.util.Optional;

/// A picture as it is to be shown: cut to fill `width` by `height` pixels, with round corners; what is cut out already
/// fits into them.
/// @param version of the picture, so that a new one is not mistaken for the old
/// @param radius of the corners in pixels, 0 for none
public record Wanted(MediaId item, ArtworkKind kind, String version, int width, int height, int radius) {
    /// The same for a screen that draws so many pixels for one.
    Wanted times(double scale) {
        if (scale == 1) return this;
        return new Wanted(item, kind, version, scaled(width, scale), scaled(height, scale), scaled(radius, scale));
    }

    private static int scaled(int length, double scale) {
        return (int) Math.round(length * scale);
    }

    /// @param kinds the most fitting first
    /// @return the first of `kinds` that the item has; empty if none
    public static Optional<Wanted> of(Item item, List<ArtworkKind> kinds, int width, int height, int radius) {
        for (ArtworkKind kind : kinds) {
            String version = item.artwork().get(kind);
            if (version != null) return Optional.of(new Wanted(item.id(), kind, version, width, height, radius));
        }
        return Optional.empty();
    }
}
