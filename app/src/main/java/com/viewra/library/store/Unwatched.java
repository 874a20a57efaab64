package com.viewra.library.store;

import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// Counts what was not watched yet below an item, from the tables.
record Unwatched(Handle handle) {
    private static final String COUNT = "select count(*) from item i left join progress p on p.item_id = i.id"
            + " where i.parent_id = ? and i.missing_since_ms is null and i.kind not in ('season', 'album', 'video')"
            + " and (p.watched is null or not p.watched)";

    /// Empty for what plays itself.
    OptionalInt below(ItemRow item) {
        return item.kind().hasChildren() ? OptionalInt.of(below(item.id().value())) : OptionalInt.empty();
    }

    private int below(long parent) {
        int count = handle.select(COUNT, parent).mapTo(Integer.class).one();
        for (long branch : branches(parent)) count += below(branch);
        return count;
    }

    private List<Long> branches(long parent) {
        return handle.select(
                        "select id from item where parent_id = ? and missing_since_ms is null and kind in ('season', 'album')",
                        parent)
                .mapTo(Long.class)
                .list();
    }
}
