package com.viewra.ui.page;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.ItemQuery;

/// What items are filed under, as a wall of names to go on from.
public enum Wall {
    COLLECTIONS("Collections", Facet.COLLECTION),
    MUSIC_GENRES("Genres", Facet.GENRE),
    COMPOSERS("Composers", Facet.COMPOSER),
    ALBUM_ARTISTS("Album artists", Facet.ALBUM_ARTIST),
    PLACES("Places", Facet.PLACE),
    FOLDERS("Folders", Facet.FOLDER);

    private final String title;
    private final Facet facet;

    Wall(String title, Facet facet) {
        this.title = title;
        this.facet = facet;
    }

    public String title() {
        return title;
    }

    public Facet facet() {
        return facet;
    }

    /// The items whose names are shown.
    public ItemQuery among() {
        return switch (this) {
            case COLLECTIONS -> ItemQuery.all();
            case MUSIC_GENRES, COMPOSERS -> ItemQuery.all().of(ItemKind.ALBUM, ItemKind.ARTIST, ItemKind.TRACK);
            case ALBUM_ARTISTS -> ItemQuery.all().of(ItemKind.ALBUM);
            case PLACES, FOLDERS -> ItemQuery.all().of(ItemKind.PHOTO);
        };
    }
}
