package com.viewra.library.store;

import com.viewra.library.Facet;
import com.viewra.library.SearchText;
import com.viewra.library.search.FacetValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Keeps one of each of many equal values, which thousands of items share.
final class Interned {
    private final Map<FacetValue, FacetValue> values = new HashMap<>();
    private final Map<List<FacetValue>, List<FacetValue>> lists = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    FacetValue value(Facet facet, String key) {
        return value(facet, key, key);
    }

    FacetValue value(Facet facet, String key, String name) {
        FacetValue value = new FacetValue(facet, key, name);
        return values.compute(value, (_, known) -> known != null && known.name().equals(name) ? known : value);
    }

    /// Most episodes of a season, and tracks of an album, are filed under the same values.
    List<FacetValue> values(List<FacetValue> all) {
        List<FacetValue> copy = List.copyOf(all);
        return lists.compute(copy, (_, known) -> known != null && areSame(known, copy) ? known : copy);
    }

    /// Equal values may have another name since.
    private static boolean areSame(List<FacetValue> known, List<FacetValue> copy) {
        return IntStream.range(0, copy.size())
                .allMatch(n -> known.get(n).name().equals(copy.get(n).name()));
    }

    /// As searches see it.
    String folded(String text) {
        return folded.computeIfAbsent(text, SearchText::fold);
    }

    String text(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
