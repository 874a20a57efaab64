package com.viewra.library;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What items must be like: one of the values wanted of each facet, and within the ranges.
/// @param minRating 0 to 10; unrated items are left out when given
public record ItemFilter(
        Map<Facet, Set<String>> values,
        OptionalInt fromYear,
        OptionalInt toYear,
        OptionalInt minRating,
        Optional<Instant> addedSince) {
    public static final ItemFilter NONE =
            new ItemFilter(Map.of(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    public ItemFilter {
        values = Map.copyOf(values);
    }

    public ItemFilter with(Facet facet, String... wanted) {
        return with(facet, Set.of(wanted));
    }

    public ItemFilter with(Facet facet, Set<String> wanted) {
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        all.putAll(values);
        all.put(facet, Set.copyOf(wanted));
        return new ItemFilter(all, fromYear, toYear, minRating, addedSince);
    }

    /// The same without a condition on one facet, as counting its values needs it.
    public ItemFilter without(Facet facet) {
        if (!values.containsKey(facet)) return this;
        Map<Facet, Set<String>> others = new EnumMap<>(values);
        others.remove(facet);
        return new ItemFilter(others, fromYear, toYear, minRating, addedSince);
    }
}
