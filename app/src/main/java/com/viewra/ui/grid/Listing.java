package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.ui.page.Section;
import com.viewra.ui.page.Wall;
import java.util.List;

/// Which part of the library a wall is about, before the user filters it.
/// @param kinds that can be looked at; empty for those that are found
/// @param walls of names by which to go on from here
public record Listing(String title, List<ItemKind> kinds, ItemQuery all, List<Wall> walls) {
    /// What to look at first where the kinds are those that are found.
    static final List<ItemKind> BY_WEIGHT = List.of(
            ItemKind.MOVIE,
            ItemKind.SHOW,
            ItemKind.ALBUM,
            ItemKind.ARTIST,
            ItemKind.VIDEO,
            ItemKind.EPISODE,
            ItemKind.TRACK,
            ItemKind.PHOTO,
            ItemKind.SEASON);

    public Listing {
        kinds = List.copyOf(kinds);
        walls = List.copyOf(walls);
    }

    Listing(String title, List<ItemKind> kinds, ItemQuery all) {
        this(title, kinds, all, List.of());
    }

    public static Listing of(Section section) {
        return new Listing(section.title(), section.kinds(), ItemQuery.all(), section.walls());
    }

    /// All that a genre, a person or another facet names.
    /// @param name for people
    public static Listing of(Facet facet, String value, String name) {
        return new Listing(name, List.of(), ItemQuery.all().where(ItemFilter.NONE.with(facet, value)));
    }

    /// All of one kind that matches words.
    public static Listing of(ItemKind kind, String words) {
        return new Listing("“" + words + "”", List.of(kind), ItemQuery.all().matching(words));
    }
}
