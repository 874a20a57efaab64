package com.viewra.library.search;

import java.util.Arrays;
import java.util.OptionalInt;

/// Numbers of items by their ids: a hash table in two arrays, which for 100,000 items takes 3 MB where a map of objects
/// takes 8, and which the garbage collector need not walk through. Ids are not 0.
final class NumberById {
    private static final long NONE = 0;
    private long[] ids = new long[1024]; // a power of two, at most half full
    private int[] numbers = new int[ids.length];
    private int size;

    OptionalInt of(long id) {
        int slot = slot(id);
        return ids[slot] == NONE ? OptionalInt.empty() : OptionalInt.of(numbers[slot]);
    }

    void put(long id, int number) {
        if (id == NONE) throw new IllegalArgumentException("an item has an id");
        int slot = slot(id);
        if (ids[slot] == NONE && ++size * 2 > ids.length) {
            grow();
            slot = slot(id);
        }
        ids[slot] = id;
        numbers[slot] = number;
    }

    void remove(long id) {
        int slot = slot(id);
        if (ids[slot] == NONE) return;
        ids[slot] = NONE;
        size--;
        // What follows may have stood elsewhere but for the one that is gone.
        for (int next = after(slot); ids[next] != NONE; next = after(next)) {
            long moved = ids[next];
            int number = numbers[next];
            ids[next] = NONE;
            int to = slot(moved);
            ids[to] = moved;
            numbers[to] = number;
        }
    }

    /// Where an id is, or would be.
    private int slot(long id) {
        int slot = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & (ids.length - 1);
        while (ids[slot] != NONE && ids[slot] != id) slot = after(slot);
        return slot;
    }

    private int after(int slot) {
        return (slot + 1) & (ids.length - 1);
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldNumbers = numbers;
        ids = new long[oldIds.length * 2];
        numbers = Arrays.copyOf(numbers, ids.length);
        for (int n = 0; n < oldIds.length; n++) {
            if (oldIds[n] == NONE) continue;
            int slot = slot(oldIds[n]);
            ids[slot] = oldIds[n];
            numbers[slot] = oldNumbers[n];
        }
    }
}
