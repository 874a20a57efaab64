package com.viewra.library.search;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.MediaId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// All that is kept of the items: by number, by parent, by order, by word, by facet.
final class Shelves {
    private static final RoaringBitmap NONE = new RoaringBitmap();

    private final ItemTable table = new ItemTable();
    private final Map<Long, RoaringBitmap> children = new HashMap<>();
    private final ItemOrders orders = new ItemOrders(table::item);
    private final FacetIndex facets = new FacetIndex();
    private final TextIndex texts = new TextIndex(table, facets);
    /// How far each item was watched as it is filed at present; for items with children it follows from these.
    private @Nullable HowFar[] watched = {};

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
        Set<Long> above = new HashSet<>();
        Map<Long, IndexedItem> now = new LinkedHashMap<>();
        for (IndexedItem item : current) now.put(item.id(), item);
        BitSet gone = new BitSet(table.capacity());
        for (Long id : outdated)
            table.number(id).ifPresent(number -> {
                addAncestors(table.item(number), above);
                if (!now.containsKey(id)) gone.set(number);
            });
        gone.stream().forEach(this::remove);
        List<Replaced> replaced = replace(now);
        int[] fresh = now.values().stream().mapToInt(this::add).toArray();
        orders.update(gone, fresh, replaced);
        IntStream.concat(IntStream.of(fresh), replaced.stream().mapToInt(Replaced::number))
                .forEach(number -> {
                    addAncestors(table.item(number), above);
                    fileWatched(number);
                });
        for (Long id : above) table.number(id).ifPresent(this::fileWatched);
    }

    /// Takes those that are known out of `now`. Only what is different is filed anew; and all leave their old places
    /// before one is put into its new one, since a value has the name of the first that is filed under it.
    private List<Replaced> replace(Map<Long, IndexedItem> now) {
        List<Replaced> all = new ArrayList<>();
        now.values().removeIf(item -> {
            OptionalInt number = table.number(item.id());
            number.ifPresent(n -> all.add(new Replaced(n, table.item(n), item)));
            return number.isPresent();
        });
        for (Replaced one : all) {
            if (one.isElsewhere()) removeBelow(one.before().parent(), one.number());
            if (one.hasOtherValues()) facets.remove(one.before().values(), one.number());
            if (one.hasOtherWords()) texts.remove(one.before(), one.number());
        }
        for (Replaced one : all) {
            table.replace(one.number(), one.now());
            if (one.isElsewhere()) addBelow(one.now().parent(), one.number());
            if (one.hasOtherValues()) facets.add(one.now().values(), one.number());
            if (one.hasOtherWords()) texts.add(one.now(), one.number());
        }
        return all;
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
        addBelow(item.parent(), number);
        facets.add(item.values(), number);
        texts.add(item, number);
        return number;
    }

    private void addBelow(long parent, int number) {
        children.computeIfAbsent(parent, _ -> new RoaringBitmap()).add(number);
    }

    private void removeBelow(long parent, int number) {
        below(parent).remove(number);
        if (below(parent).isEmpty()) children.remove(parent);
    }

    private void remove(int number) {
        IndexedItem item = table.item(number);
        removeBelow(item.parent(), number);
        facets.remove(item.values(), number);
        fileWatched(number, null);
        texts.remove(item, number);
        table.remove(number);
    }

    private void fileWatched(int number) {
        fileWatched(number, howFar(number));
    }

    private void fileWatched(int number, @Nullable HowFar now) {
        if (number >= watched.length) watched = Arrays.copyOf(watched, table.capacity());
        HowFar before = watched[number];
        if (now == before) return;
        if (before != null) facets.remove(before.filedUnder(), number);
        if (now != null) facets.add(now.filedUnder(), number);
        watched[number] = now;
    }

    private HowFar howFar(int number) {
        IndexedItem item = table.item(number);
        if (item.isPlayable()) return HowFar.of(item.watched(), item.started());
        Count count = count(item.id());
        return HowFar.of(count.unwatched == 0, count.unwatched > 0 && (count.unwatched < count.all || count.started));
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
