package com.viewra.content;

/// How full the store is and how well it serves.
/// @param pinnedBytes of what is being watched and stays
/// @param hits questions since the start that the store could answer
/// @param misses those it could not
public record ContentUsage(long bytes, long budgetBytes, long pinnedBytes, int blobs, long hits, long misses) {
    /// From zero to one; zero before the first question.
    public double hitRate() {
        return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
    }
}
