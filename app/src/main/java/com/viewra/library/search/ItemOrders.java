package com.viewra.library.search;

import com.viewra.library.ItemQuery.Sort;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/// All items in every order that lists have.
final class ItemOrders {
    private static final Comparator<IndexedItem> BY_ID = Comparator.comparingLong(IndexedItem::id);
    /// From so many new items on, several processors sort.
    private static final int MANY = 10_000;

    private final Map<Sort, ItemOrder> orders = new EnumMap<>(Sort.class);
    private final Map<Sort, Comparator<IndexedItem>> comparators = new EnumMap<>(Sort.class);

    /// @param items by their numbers
    ItemOrders(IntFunction<IndexedItem> items) {
        for (Sort sort : Sort.values()) {
            Comparator<IndexedItem> order = order(sort);
            comparators.put(sort, order);
            orders.put(sort, new ItemOrder((one, other) -> order.compare(items.apply(one), items.apply(other))));
        }
    }

    int[] by(Sort sort) {
        return Objects.requireNonNull(orders.get(sort)).sorted();
    }

    /// The first of some items.
    int[] first(Sort sort, RoaringBitmap items, int limit) {
        return Objects.requireNonNull(orders.get(sort)).first(items, limit);
    }

    /// @param gone numbers of items that are no more
    /// @param fresh numbers of items that are new
    void update(BitSet gone, int[] fresh, List<Replaced> replaced) {
        Stream<Sort> all = orders.keySet().stream();
        (fresh.length < MANY ? all : all.parallel()).forEach(sort -> update(sort, gone, fresh, replaced));
    }

    /// Most changes leave an item where it was in most orders, and these are not touched.
    private void update(Sort sort, BitSet gone, int[] fresh, List<Replaced> replaced) {
        Comparator<IndexedItem> order = Objects.requireNonNull(comparators.get(sort));
        int[] moved = replaced.stream()
                .filter(item -> order.compare(item.before(), item.now()) != 0)
                .mapToInt(Replaced::number)
                .toArray();
        if (gone.isEmpty() && fresh.length + moved.length == 0) return;
        BitSet outdated = (BitSet) gone.clone();
        for (int number : moved) outdated.set(number);
        int[] placed =
                IntStream.concat(IntStream.of(fresh), IntStream.of(moved)).toArray();
        Objects.requireNonNull(orders.get(sort)).update(outdated, placed);
    }

    private static Comparator<IndexedItem> order(Sort sort) {
        return switch (sort) {
            case NATURAL -> Comparator.comparing(IndexedItem::naturalKey).thenComparing(BY_ID);
            case TITLE -> Comparator.comparing(IndexedItem::titleKey).thenComparing(BY_ID);
            case NEWEST_ADDED ->
                Comparator.comparingLong(IndexedItem::addedMs)
                        .thenComparing(BY_ID)
                        .reversed();
            case OLDEST_YEAR ->
                Comparator.comparingInt((IndexedItem item) -> item.year() == 0 ? Integer.MAX_VALUE : item.year())
                        .thenComparing(BY_ID);
            case NEWEST_YEAR ->
                Comparator.comparingInt(IndexedItem::year).thenComparing(BY_ID).reversed();
            case RECENTLY_PLAYED ->
                Comparator.comparingLong(IndexedItem::playedMs)
                        .thenComparing(BY_ID)
                        .reversed();
            case HIGHEST_RATED ->
                Comparator.comparingInt(IndexedItem::rating).reversed().thenComparing(BY_ID);
            case NEWEST_MADE ->
                Comparator.comparingInt(IndexedItem::madeOn)
                        .thenComparing(BY_ID)
                        .reversed();
            case LONGEST ->
                Comparator.comparingLong(IndexedItem::durationMs).reversed().thenComparing(BY_ID);
            case SHORTEST ->
                Comparator.comparingLong(
                                (IndexedItem item) -> item.durationMs() == 0 ? Long.MAX_VALUE : item.durationMs())
                        .thenComparing(BY_ID);
        };
    }
}
