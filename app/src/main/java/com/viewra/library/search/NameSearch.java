package com.viewra.library.search;

import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.SearchText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of people and labels that match what was typed, looked up once for all facets. Misspellings are considered
/// where a facet has no name that matches as it is.
final class NameSearch {
    private final FacetIndex facets;
    private final List<String> words;
    private final Map<Facet, List<FacetValue>> exact;
    private Optional<Map<Facet, List<FacetValue>>> misspelt = Optional.empty();

    NameSearch(FacetIndex facets, String text) {
        this.facets = facets;
        this.words = List.copyOf(SearchText.words(List.of(text)));
        this.exact = named(false);
    }

    private Map<Facet, List<FacetValue>> named(boolean isMisspelt) {
        return facets.named(words, isMisspelt).stream().collect(Collectors.groupingBy(FacetValue::facet));
    }

    /// Those with most items first.
    List<FacetCount> of(Facet facet) {
        List<FacetValue> found = exact.getOrDefault(facet, List.of());
        return counted(facet, found.isEmpty() ? misspelt().getOrDefault(facet, List.of()) : found);
    }

    private Map<Facet, List<FacetValue>> misspelt() {
        if (misspelt.isEmpty()) misspelt = Optional.of(named(true));
        return misspelt.get();
    }

    private List<FacetCount> counted(Facet facet, List<FacetValue> values) {
        return values.stream()
                .map(value -> new FacetCount(
                        value.key(),
                        value.name(),
                        facets.any(facet, Set.of(value.key())).getCardinality()))
                .sorted(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::name))
                .toList();
    }
}
