package com.viewra.library.search;

import com.viewra.library.Facet;

/// One value of a facet; equal by facet and key.
/// @param name for people
public record FacetValue(Facet facet, String key, String name) {
    public static FacetValue of(Facet facet, String key) {
        return new FacetValue(facet, key, key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FacetValue value && facet == value.facet && key.equals(value.key);
    }

    @Override
    public int hashCode() {
        return 31 * facet.hashCode() + key.hashCode();
    }
}
