package com.viewra.library.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

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

    /// The first of some items. Few are sorted; of many the first ones are met early.
    int[] first(RoaringBitmap items, int limit) {
        long many = items.getCardinality();
        IntStream inOrder =
                many * many > sorted.length ? IntStream.of(sorted).filter(items::contains) : sorted(items.toArray());
        return inOrder.limit(limit).toArray();
    }

    private IntStream sorted(int[] items) {
        return IntStream.of(items).boxed().sorted(comparator).mapToInt(Integer::intValue);
    }

    /// @param outdated items that are gone or may have moved
    /// @param fresh items to be put where they belong now
    void update(BitSet outdated, int[] fresh) {
        int[] kept = outdated.isEmpty() ? sorted : without(outdated);
        if (fresh.length > 0) sorted = merged(kept, sorted(fresh).toArray());
        else sorted = kept;
    }

    private int[] without(BitSet outdated) {
        int[] kept = new int[sorted.length - outdated.cardinality()];
        int n = 0;
        for (int item : sorted) if (!outdated.get(item)) kept[n++] = item;
        return kept;
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
