package com.viewra.library;

import java.util.List;

/// A part of the items a query matches.
/// @param total number of all matching items
public record ItemPage(List<Item> items, int total) {
    public ItemPage {
        items = List.copyOf(items);
    }
}
