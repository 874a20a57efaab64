package com.viewra.library;

import java.util.List;
import java.util.Optional;

/// What to show somebody who just came in. Safe for use from any thread; blocks for a query.
public interface Home {
    /// The rows that have something in them, from the top down.
    List<Row> rows(int perRow);

    enum Kind {
        CONTINUE,
        NEXT_UP,
        RECENTLY_ADDED,
        BECAUSE_YOU_WATCHED
    }

    /// @param library of a row of what was added recently
    /// @param because the item that a row of suggestions starts from
    record Row(Kind kind, Optional<MediaLibrary> library, Optional<Item> because, List<Item> items) {
        public Row {
            items = List.copyOf(items);
        }
    }
}
