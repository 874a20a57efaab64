package com.viewra.server.api;

import com.viewra.library.Filed;
import java.util.List;

/// A name that items are filed under, on the wire.
/// @param value as filters take it
/// @param first some of its items, for painting it
record FiledView(String value, String name, int count, List<ItemView> first) {
    static FiledView of(Filed filed) {
        return new FiledView(
                filed.name().value(),
                filed.name().name(),
                filed.name().count(),
                filed.first().stream().map(ItemView::of).toList());
    }
}
