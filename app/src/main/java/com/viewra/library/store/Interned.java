package com.viewra.library.store;

import com.viewra.library.Facet;
import com.viewra.library.SearchText;
import com.viewra.library.search.FacetValue;
import java.util.HashMap;
import java.util.Map;

/// Keeps one of each of many equal values, which thousands of items share.
final class Interned {
    private final Map<FacetValue, FacetValue> values = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    FacetValue value(Facet facet, String key) {
        return value(facet, key, key);
    }

    FacetValue value(Facet facet, String key, String name) {
        FacetValue value = new FacetValue(facet, key, name);
        return values.computeIfAbsent(value, same -> same);
    }

    /// As searches see it.
    String folded(String text) {
        return folded.computeIfAbsent(text, SearchText::fold);
    }

    String text(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
