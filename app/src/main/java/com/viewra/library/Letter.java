package com.viewra.library;

/// Where the titles with one first letter begin in a list that is sorted by title.
/// @param letter upper case; `#` for digits and anything else
/// @param offset of the first such item, from zero
public record Letter(String letter, int offset, int count) {}
