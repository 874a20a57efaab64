package com.viewra.ui.grid;

import com.viewra.library.ItemQuery;

/// How a wall can be sorted, in the words of its menu.
enum Order {
    TITLE("Title", ItemQuery.Sort.TITLE),
    ADDED("Recently added", ItemQuery.Sort.NEWEST_ADDED),
    PLAYED("Recently played", ItemQuery.Sort.RECENTLY_PLAYED),
    RATED("Your rating", ItemQuery.Sort.HIGHEST_RATED),
    NEWEST("Newest", ItemQuery.Sort.NEWEST_MADE),
    OLDEST("Oldest year", ItemQuery.Sort.OLDEST_YEAR),
    LONGEST("Longest", ItemQuery.Sort.LONGEST),
    SHORTEST("Shortest", ItemQuery.Sort.SHORTEST);

    private final String text;
    private final ItemQuery.Sort sort;

    Order(String text, ItemQuery.Sort sort) {
        this.text = text;
        this.sort = sort;
    }

    String text() {
        return text;
    }

    ItemQuery.Sort sort() {
        return sort;
    }
}
