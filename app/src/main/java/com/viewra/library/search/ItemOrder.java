package com.viewra.library.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// All items in one order. Changes are merged in, so that an order of many is never sorted anew.
final class ItemOrder {
    private final Comparator<Integer> comparator;
    private int[] sorted = {};

    /// @param comparator of numbers of items; no two are equal
    ItemOrder(Comparator<Integer> comparator) {
        this.comparator = comparator;
    }

    int[] sorted() {
        return sorted;
    }

    /// @param outdated items that are gone or may have moved
    /// @param fresh items to be put where they belong now
    void update(BitSet outdated, int[] fresh) {
        int[] kept = IntStream.of(sorted).filter(item -> !outdated.get(item)).toArray();
        int[] added = IntStream.of(fresh)
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
        sorted = kept.length == 0 ? added : merged(kept, added);
    }

    private int[] merged(int[] kept, int[] added) {
        int[] all = new int[kept.length + added.length];
        int from = 0;
        for (int n = 0; n < added.length; n++) {
            int to = place(kept, from, added[n]);
            System.arraycopy(kept, from, all, from + n, to - from);
            all[to + n] = added[n];
            from = to;
        }
        System.arraycopy(kept, from, all, from + added.length, kept.length - from);
        return all;
    }

    /// Where an item belongs among the rest of those kept.
    private int place(int[] kept, int from, int item) {
        int low = from;
        int high = kept.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comparator.compare(kept[middle], item) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
