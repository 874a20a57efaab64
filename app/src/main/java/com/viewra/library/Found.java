package com.viewra.library;

import com.viewra.api.scan.ItemKind;
import java.util.List;
import java.util.Map;

/// What a search found, the best first.
/// @param items the first of each kind with the number of all
/// @param people whose names match
/// @param labels genres, collections, tags and the like whose names match
public record Found(Map<ItemKind, ItemPage> items, List<FacetCount> people, Map<Facet, List<FacetCount>> labels) {
    public Found {
        items = Map.copyOf(items);
        people = List.copyOf(people);
        labels = Map.copyOf(labels);
    }
}
