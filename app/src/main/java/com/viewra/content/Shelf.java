package com.viewra.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is stored, how large, and when it was last used: decides what goes when the budget is spent.
final class Shelf {
    private record Entry(ContentKey key, long sizeBytes, Instant usedAt) {}

    private final long budgetBytes;
    private final Map<ContentKey, Entry> entries = new HashMap<>();
    private long bytes;

    Shelf(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    long budgetBytes() {
        return budgetBytes;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int count() {
        return entries.size();
    }

    synchronized Optional<Long> size(ContentKey key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::sizeBytes);
    }

    synchronized void add(ContentKey key, long sizeBytes, Instant usedAt) {
        remove(key);
        entries.put(key, new Entry(key, sizeBytes, usedAt));
        bytes += sizeBytes;
    }

    synchronized void addIfAbsent(ContentKey key, long sizeBytes, Instant usedAt) {
        if (!entries.containsKey(key)) add(key, sizeBytes, usedAt);
    }

    /// Notes a use.
    /// @return when it was used before, if that is known
    synchronized Optional<Instant> use(ContentKey key, long sizeBytes, Instant now) {
        Optional<Instant> before = Optional.ofNullable(entries.get(key)).map(Entry::usedAt);
        add(key, sizeBytes, now);
        return before;
    }

    synchronized void remove(ContentKey key) {
        Entry entry = entries.remove(key);
        if (entry != null) bytes -= entry.sizeBytes;
    }

    /// The least recently used blobs that together have at least `wanted` bytes, none used after `before`.
    synchronized List<ContentKey> leastUsed(long wanted, Instant before) {
        List<Entry> oldestFirst = entries.values().stream()
                .filter(entry -> entry.usedAt.isBefore(before))
                .sorted(Comparator.comparing(Entry::usedAt))
                .toList();
        List<ContentKey> chosen = new ArrayList<>();
        long freed = 0;
        for (Entry entry : oldestFirst) {
            if (freed >= wanted) break;
            chosen.add(entry.key);
            freed += entry.sizeBytes;
        }
        return chosen;
    }
}
