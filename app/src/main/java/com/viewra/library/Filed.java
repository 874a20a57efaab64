package com.viewra.library;

import java.util.List;

/// A name that items are filed under, as a wall of them shows it.
/// @param first the first items filed under it, by year: what to paint
public record Filed(FacetCount name, List<Item> first) {
    public Filed {
        first = List.copyOf(first);
    }
}
