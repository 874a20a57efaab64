package com.viewra.ui.page;

import com.viewra.api.scan.ItemKind;
import java.util.List;

/// The parts of the library as the side bar names them.
public enum Section {
    MOVIES("Movies"),
    SHOWS("Shows"),
    MUSIC("Music"),
    PHOTOS("Photos"),
    VIDEOS("Videos");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// What can be looked at here, the usual first.
    public List<ItemKind> kinds() {
        return switch (this) {
            case MOVIES -> List.of(ItemKind.MOVIE);
            case SHOWS -> List.of(ItemKind.SHOW);
            case MUSIC -> List.of(ItemKind.ALBUM, ItemKind.ARTIST, ItemKind.TRACK);
            case PHOTOS -> List.of(ItemKind.PHOTO);
            case VIDEOS -> List.of(ItemKind.VIDEO);
        };
    }

    /// By what else one can find one's way here.
    public List<Wall> walls() {
        return switch (this) {
            case MUSIC -> List.of(Wall.ALBUM_ARTISTS, Wall.MUSIC_GENRES, Wall.COMPOSERS);
            case PHOTOS -> List.of(Wall.PLACES, Wall.FOLDERS);
            case MOVIES, SHOWS, VIDEOS -> List.of();
        };
    }
}
