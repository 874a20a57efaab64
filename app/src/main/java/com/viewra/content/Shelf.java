package com.viewra.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is stored, how large, and when it was last used: decides what goes when room is needed. Safe for use from any
/// thread.
final class Shelf {
    /// @param checked whether its bytes are known to be whole
    record Entry(BlobName name, long sizeBytes, Instant usedAt, boolean checked) {
        static Entry of(BlobFolder.Found found) {
            return new Entry(found.name(), found.sizeBytes(), found.usedAt(), false);
        }

        Entry used(Instant now) {
            return new Entry(name, sizeBytes, now, true);
        }
    }

    private final Map<ContentKey, Entry> entries = new HashMap<>();
    private long bytes;

    synchronized long bytes() {
        return bytes;
    }

    synchronized int count() {
        return entries.size();
    }

    synchronized long bytes(Set<ContentKey> keys) {
        return keys.stream()
                .map(entries::get)
                .mapToLong(entry -> entry == null ? 0 : entry.sizeBytes)
                .sum();
    }

    synchronized Optional<Entry> get(ContentKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    /// @return what is there now: the one that was there before, if there was one
    synchronized Entry addIfAbsent(Entry entry) {
        Entry before = entries.putIfAbsent(entry.name.key(), entry);
        if (before != null) return before;
        bytes += entry.sizeBytes;
        return entry;
    }

    /// Notes that it was found whole and is used.
    synchronized void use(ContentKey key, Instant now) {
        entries.computeIfPresent(key, (_, entry) -> entry.used(now));
    }

    synchronized void remove(BlobName name) {
        Entry entry = entries.get(name.key());
        if (entry == null || !entry.name.equals(name)) return;
        entries.remove(name.key());
        bytes -= entry.sizeBytes;
    }

    /// The least recently used blobs that together have at least `wanted` bytes, or all that may go.
    /// @param before none that was used later
    /// @param now save those of later than this: the clock went back, and for that nothing is to stay for good
    synchronized List<BlobName> leastUsed(long wanted, Instant before, Instant now, Set<ContentKey> pinned) {
        List<Entry> oldestFirst = entries.values().stream()
                .filter(entry -> entry.usedAt.isBefore(before) || entry.usedAt.isAfter(now))
                .filter(entry -> !pinned.contains(entry.name.key()))
                .sorted(Comparator.comparing(Entry::usedAt))
                .toList();
        List<BlobName> chosen = new ArrayList<>();
        long freed = 0;
        for (Entry entry : oldestFirst) {
            if (freed >= wanted) break;
            chosen.add(entry.name);
            freed += entry.sizeBytes;
        }
        return chosen;
    }
}
