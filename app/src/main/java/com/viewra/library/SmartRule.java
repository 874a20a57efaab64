package com.viewra.library;

import com.viewra.api.scan.ItemKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What fills a smart playlist, whenever it is looked at.
/// @param kinds empty for all
/// @param text words as in a search
/// @param values one of those wanted of each facet
/// @param addedWithinDays counted back from when it is looked at
/// @param limit 1 to 500
public record SmartRule(
        Optional<LibraryId> library,
        Set<ItemKind> kinds,
        String text,
        Map<Facet, Set<String>> values,
        OptionalInt fromYear,
        OptionalInt toYear,
        OptionalInt minRating,
        OptionalInt addedWithinDays,
        ItemQuery.Sort sort,
        int limit) {
    public SmartRule {
        kinds = Set.copyOf(kinds);
        values = Map.copyOf(values);
        if (limit < 1 || limit > 500) throw new IllegalArgumentException("limit must be from 1 to 500: " + limit);
    }

    public ItemQuery at(Instant now) {
        ItemFilter filter = new ItemFilter(
                values,
                fromYear,
                toYear,
                minRating,
                addedWithinDays.isPresent()
                        ? Optional.of(now.minus(Duration.ofDays(addedWithinDays.getAsInt())))
                        : Optional.empty());
        return new ItemQuery(library, kinds, Optional.empty(), false, text, filter, sort, 0, limit);
    }
}
