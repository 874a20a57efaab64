package com.viewra.library.search;

import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/// Which items have which value of which facet, and which words the names of the values have.
final class FacetIndex {
    private final Map<Facet, Map<String, Entry>> entries = new EnumMap<>(Facet.class);
    private final List<Entry> searched = new ArrayList<>();
    private final WordIndex words = new WordIndex();

    private record Entry(FacetValue value, RoaringBitmap items) {
        Entry(FacetValue value) {
            this(value, new RoaringBitmap());
        }
    }

    void add(List<FacetValue> values, int item) {
        for (FacetValue value : values) entry(value).items.add(item);
    }

    void remove(List<FacetValue> values, int item) {
        for (FacetValue value : values) entry(value).items.remove(item);
    }

    private Entry entry(FacetValue value) {
        return entries.computeIfAbsent(value.facet(), _ -> new HashMap<>())
                .compute(value.key(), (_, known) -> known == null || isRenamed(known, value) ? made(value) : known);
    }

    /// Nothing has it any more under the name it had.
    private static boolean isRenamed(Entry known, FacetValue value) {
        return known.items.isEmpty() && !known.value.name().equals(value.name());
    }

    private Entry made(FacetValue value) {
        Entry made = new Entry(value);
        if (value.facet().isSearched()) {
            words.add(List.of(SearchText.fold(value.name())), searched.size());
            searched.add(made);
        }
        return made;
    }

    /// The items that have one of the values.
    RoaringBitmap any(Facet facet, Set<String> keys) {
        Map<String, Entry> known = entries.getOrDefault(facet, Map.of());
        RoaringBitmap[] sets = keys.stream()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .map(entry -> entry.items)
                .toArray(RoaringBitmap[]::new);
        return RoaringBitmap.or(sets);
    }

    /// How many of some items have each value; those that none has are left out. Most frequent first, numbers by size.
    List<FacetCount> counts(Facet facet, RoaringBitmap items, int limit) {
        Comparator<FacetCount> order = isNumber(facet)
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::name);
        return counts(facet, items).sorted(order).limit(limit).toList();
    }

    /// The same of all values, by name.
    List<FacetCount> byName(Facet facet, RoaringBitmap items) {
        record Keyed(String key, FacetCount name) {}
        return counts(facet, items)
                .map(name -> new Keyed(SearchText.sortKey(name.name()), name)) // once each: folding text takes long
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparing(keyed -> keyed.name().value()))
                .map(Keyed::name)
                .toList();
    }

    private Stream<FacetCount> counts(Facet facet, RoaringBitmap items) {
        return entries.getOrDefault(facet, Map.of()).values().stream()
                .map(entry -> new FacetCount(
                        entry.value.key(), entry.value.name(), RoaringBitmap.andCardinality(items, entry.items)))
                .filter(counted -> counted.count() > 0);
    }

    private static boolean isNumber(Facet facet) {
        return facet == Facet.YEAR || facet == Facet.DECADE || facet == Facet.MONTH || facet == Facet.DAY;
    }

    /// The items of each value whose name has the word itself.
    void exactly(String word, Consumer<RoaringBitmap> found) {
        words.exactly(word, named -> items(named, found));
    }

    /// The items of each value whose name has a word that starts so.
    void startingWith(String start, Consumer<RoaringBitmap> found) {
        words.startingWith(start, named -> items(named, found));
    }

    /// The items of each value whose name has a word of which this may be a misspelling.
    void like(String typed, Consumer<RoaringBitmap> found) {
        words.like(typed, named -> items(named, found));
    }

    private void items(RoaringBitmap named, Consumer<RoaringBitmap> found) {
        named.forEach((int number) -> found.accept(searched.get(number).items));
    }

    /// The searched values whose names have all the words, or the starts of them.
    /// @param misspelt whether misspellings of the words will do
    List<FacetValue> named(List<String> typed, boolean misspelt) {
        RoaringBitmap all = RoaringBitmap.bitmapOfRange(0, searched.size());
        for (String word : typed) {
            RoaringBitmap matching = new RoaringBitmap();
            words.startingWith(word, matching::or);
            if (misspelt) words.like(word, matching::or);
            all.and(matching);
        }
        List<FacetValue> values = new ArrayList<>();
        all.forEach((int number) -> {
            if (!searched.get(number).items.isEmpty()) values.add(searched.get(number).value);
        });
        return values;
    }
}
