package com.viewra.library.search;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// The items by small numbers, as sets and orders use them. A number is free again when its item is gone.
final class ItemTable {
    private final NumberById numbers = new NumberById();
    private final RoaringBitmap taken = new RoaringBitmap();
    /// No number below this is free.
    private int firstFree;
    private @Nullable IndexedItem[] items = new IndexedItem[1024];

    /// One more than the largest number there may be.
    int capacity() {
        return items.length;
    }

    /// All numbers in use; not to be changed.
    RoaringBitmap all() {
        return taken;
    }

    OptionalInt number(long id) {
        return numbers.of(id);
    }

    IndexedItem item(int number) {
        IndexedItem item = items[number];
        if (item == null) throw new IllegalArgumentException("no item has the number " + number);
        return item;
    }

    int add(IndexedItem item) {
        int number = (int) taken.nextAbsentValue(firstFree);
        firstFree = number + 1;
        if (number >= items.length) items = Arrays.copyOf(items, items.length * 2);
        items[number] = item;
        taken.add(number);
        numbers.put(item.id(), number);
        return number;
    }

    /// @param now the same item, as it is now
    void replace(int number, IndexedItem now) {
        items[number] = now;
    }

    void remove(int number) {
        numbers.remove(item(number).id());
        items[number] = null;
        taken.remove(number);
        firstFree = Math.min(firstFree, number);
    }
}
