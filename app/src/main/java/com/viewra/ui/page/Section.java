package com.viewra.ui.page;

import com.viewra.api.scan.ItemKind;
import java.util.List;

/// The parts of the library as the side bar names them.
public enum Section {
    MOVIES("Movies", ItemKind.MOVIE),
    SHOWS("Shows", ItemKind.SHOW),
    MUSIC("Music", ItemKind.ALBUM, ItemKind.ARTIST, ItemKind.TRACK),
    PHOTOS("Photos", ItemKind.PHOTO),
    VIDEOS("Videos", ItemKind.VIDEO);

    private final String title;
    private final List<ItemKind> kinds;

    Section(String title, ItemKind... kinds) {
        this.title = title;
        this.kinds = List.of(kinds);
    }

    public String title() {
        return title;
    }

    /// What can be looked at here, the usual first.
    public List<ItemKind> kinds() {
        return kinds;
    }
}
