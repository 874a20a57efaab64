package com.viewra.ui.grid;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/// The numbers from zero to `size`, as rows for a ListView.
final class RowList extends ObservableListBase<Integer> {
    private int size;

    void resize(int wanted) {
        beginChange();
        int before = size;
        size = wanted;
        if (wanted > before) nextAdd(before, wanted);
        if (wanted < before) nextRemove(wanted, numbers(wanted, before));
        endChange();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}
