package com.viewra.library.search;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.MediaId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// All that is kept of the items: by number, by parent, by order, by word, by facet.
final class Shelves {
    private static final FacetValue WATCHED = FacetValue.of(Facet.WATCHED, "yes");
    private static final FacetValue UNWATCHED = FacetValue.of(Facet.WATCHED, "no");
    private static final FacetValue STARTED = FacetValue.of(Facet.WATCHED, "started");
    private static final RoaringBitmap NONE = new RoaringBitmap();

    private final ItemTable table = new ItemTable();
    private final Map<Long, RoaringBitmap> children = new HashMap<>();
    private final ItemOrders orders = new ItemOrders(table::item);
    private final FacetIndex facets = new FacetIndex();
    private final TextIndex texts = new TextIndex(table, facets);
    /// How far each item was watched as it is filed at present; for items with children it follows from these.
    private final Map<Integer, List<FacetValue>> watched = new HashMap<>();

    ItemTable table() {
        return table;
    }

    ItemOrders orders() {
        return orders;
    }

    FacetIndex facets() {
        return facets;
    }

    TextIndex texts() {
        return texts;
    }

    /// The numbers of the items directly below one; 0 stands for none above.
    RoaringBitmap below(long parent) {
        return children.getOrDefault(parent, NONE);
    }

    void update(Collection<Long> outdated, List<IndexedItem> current) {
        BitSet moved = new BitSet(table.capacity());
        Set<Long> above = new HashSet<>();
        for (Long id : outdated)
            table.number(id).ifPresent(number -> {
                addAncestors(table.item(number), above);
                remove(number);
                moved.set(number);
            });
        int[] fresh = current.stream()
                .filter(item -> table.number(item.id()).isEmpty())
                .mapToInt(this::add)
                .toArray();
        for (int number : fresh) addAncestors(table.item(number), above);
        orders.update(moved, fresh);
        for (int number : fresh) fileWatched(number);
        for (Long id : above) table.number(id).ifPresent(this::fileWatched);
    }

    private void addAncestors(IndexedItem item, Set<Long> above) {
        long parent = item.parent();
        while (parent != 0 && above.add(parent)) {
            OptionalInt number = table.number(parent);
            parent = number.isPresent() ? table.item(number.getAsInt()).parent() : 0;
        }
    }

    private int add(IndexedItem item) {
        int number = table.add(item);
        children.computeIfAbsent(item.parent(), _ -> new RoaringBitmap()).add(number);
        facets.add(item.values(), number);
        texts.add(item, number);
        return number;
    }

    private void remove(int number) {
        IndexedItem item = table.item(number);
        below(item.parent()).remove(number);
        if (below(item.parent()).isEmpty()) children.remove(item.parent());
        facets.remove(item.values(), number);
        facets.remove(watched.getOrDefault(number, List.of()), number);
        watched.remove(number);
        texts.remove(item, number);
        table.remove(number);
    }

    private void fileWatched(int number) {
        List<FacetValue> before = watched.getOrDefault(number, List.of());
        List<FacetValue> now = howFar(number);
        if (now.equals(before)) return;
        facets.remove(before, number);
        facets.add(now, number);
        watched.put(number, now);
    }

    private List<FacetValue> howFar(int number) {
        IndexedItem item = table.item(number);
        if (item.isPlayable()) {
            if (item.started()) return List.of(item.watched() ? WATCHED : UNWATCHED, STARTED);
            return List.of(item.watched() ? WATCHED : UNWATCHED);
        }
        Count count = count(item.id());
        if (count.unwatched == 0) return List.of(WATCHED);
        return count.unwatched < count.all || count.started ? List.of(UNWATCHED, STARTED) : List.of(UNWATCHED);
    }

    private record Count(int all, int unwatched, boolean started) {
        Count plus(Count other) {
            return new Count(all + other.all, unwatched + other.unwatched, started || other.started);
        }
    }

    /// Films below a show are its extras, which nobody has to see.
    private Count count(long parent) {
        Count sum = new Count(0, 0, false);
        for (int number : below(parent)) {
            IndexedItem item = table.item(number);
            if (item.kind() == ItemKind.VIDEO) continue;
            sum = sum.plus(item.isPlayable() ? new Count(1, item.watched() ? 0 : 1, item.started()) : count(item.id()));
        }
        return sum;
    }

    OptionalInt unwatched(MediaId id) {
        OptionalInt number = table.number(id.value());
        if (number.isEmpty() || table.item(number.getAsInt()).isPlayable()) return OptionalInt.empty();
        return OptionalInt.of(count(id.value()).unwatched);
    }
}
