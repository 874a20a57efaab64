package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;

/// The kinds of items by the names of their many.
final class KindName {
    private KindName() {}

    static String of(ItemKind kind) {
        return switch (kind) {
            case MOVIE -> "Movies";
            case SHOW -> "Shows";
            case SEASON -> "Seasons";
            case EPISODE -> "Episodes";
            case ARTIST -> "Artists";
            case ALBUM -> "Albums";
            case TRACK -> "Songs";
            case PHOTO -> "Photos";
            case VIDEO -> "Videos";
        };
    }
}
