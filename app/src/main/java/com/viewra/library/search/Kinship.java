package com.viewra.library.search;

import com.viewra.library.Facet;
import com.viewra.library.MediaId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// What items have in common: the rarer it is, the more it counts.
final class Kinship {
    private static final Set<Facet> SHARED =
            Set.of(Facet.GENRE, Facet.TAG, Facet.COLLECTION, Facet.PERSON, Facet.STUDIO, Facet.MOOD);
    private final Shelves shelves;

    Kinship(Shelves shelves) {
        this.shelves = shelves;
    }

    List<MediaId> closest(MediaId id, int limit) {
        OptionalInt number = shelves.table().number(id.value());
        if (number.isEmpty()) return List.of();
        IndexedItem item = shelves.table().item(number.getAsInt());
        RoaringBitmap candidates =
                shelves.facets().any(Facet.KIND, Set.of(item.kind().id()));
        candidates.and(shelves.facets().any(Facet.WATCHED, Set.of("no")));
        candidates.remove(number.getAsInt());
        Map<Integer, Double> closeness = closeness(item, candidates);
        return closeness.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(
                                entry -> shelves.table().item(entry.getKey()).titleKey())
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .limit(limit)
                .map(entry -> new MediaId(shelves.table().item(entry.getKey()).id()))
                .toList();
    }

    private Map<Integer, Double> closeness(IndexedItem item, RoaringBitmap candidates) {
        Map<Integer, Double> closeness = new HashMap<>();
        for (FacetValue value : item.values()) {
            if (!SHARED.contains(value.facet())) continue;
            RoaringBitmap sharing = shelves.facets().any(value.facet(), Set.of(value.key()));
            sharing.and(candidates);
            double weight = 1 / Math.log(2 + sharing.getCardinality());
            sharing.forEach((int other) -> closeness.merge(other, weight, Double::sum));
        }
        return closeness;
    }
}
