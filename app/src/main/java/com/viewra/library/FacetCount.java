package com.viewra.library;

/// One value of a facet, and how many items have it.
/// @param value as filters take it
/// @param name for people
public record FacetCount(String value, String name, int count) {}
