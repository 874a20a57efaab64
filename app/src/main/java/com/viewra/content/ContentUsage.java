package com.viewra.content;

/// How full the store is and how well it serves.
/// @param hits questions since the start that the store could answer
/// @param misses those it could not
public record ContentUsage(long bytes, long budgetBytes, int blobs, long hits, long misses) {}
