package com.viewra.server.api;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.SmartRule;
import com.viewra.server.http.ProblemException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The rule of a smart playlist on the wire.
/// @param filters by facet the values of which one is wanted, as `/api/facets` gives them
/// @param sort as for `/api/items`
/// @param limit 1 to 500; 100 if not given
record RuleView(
        Optional<String> library,
        Optional<List<String>> kinds,
        Optional<String> q,
        Optional<Map<String, List<String>>> filters,
        OptionalInt fromYear,
        OptionalInt toYear,
        OptionalInt minRating,
        OptionalInt addedWithinDays,
        Optional<String> sort,
        OptionalInt limit) {
    static RuleView of(SmartRule rule) {
        Map<String, List<String>> filters = new TreeMap<>();
        rule.values()
                .forEach((facet, values) ->
                        filters.put(facet.id(), values.stream().sorted().toList()));
        return new RuleView(
                rule.library().map(LibraryId::toString),
                Optional.of(rule.kinds().stream().map(ItemKind::id).sorted().toList()),
                Optional.of(rule.text()),
                Optional.of(filters),
                rule.fromYear(),
                rule.toYear(),
                rule.minRating(),
                rule.addedWithinDays(),
                Optional.of(ItemParams.name(rule.sort())),
                OptionalInt.of(rule.limit()));
    }

    SmartRule rule() {
        try {
            return new SmartRule(
                    library.map(LibraryId::parse),
                    kinds.orElse(List.of()).stream()
                            .map(kind -> ItemKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toSet()),
                    q.orElse(""),
                    values(),
                    fromYear,
                    toYear,
                    minRating,
                    addedWithinDays,
                    sort.map(ItemParams::sort).orElse(ItemQuery.Sort.NATURAL),
                    limit.orElse(100));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The rule is not understood: " + e.getMessage() + ".");
        }
    }

    private Map<Facet, Set<String>> values() {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        filters.orElse(Map.of())
                .forEach((id, wanted) -> values.put(
                        Facet.of(id).orElseThrow(() -> new IllegalArgumentException("there is no facet " + id)),
                        Set.copyOf(wanted)));
        return values;
    }
}
