package com.viewra.library.search;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.Letter;
import com.viewra.library.MediaId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;

/// What one query matches.
final class Matches {
    private final Shelves shelves;
    private final ItemQuery query;
    private final RoaringBitmap items;
    private final Optional<Ranking> ranking;

    Matches(Shelves shelves, ItemQuery query) {
        this.shelves = shelves;
        this.query = query;
        RoaringBitmap candidates = candidates();
        this.ranking = query.text().isBlank()
                ? Optional.empty()
                : Optional.of(shelves.texts().find(query.text(), candidates));
        this.items = ranking.map(Ranking::matching).orElse(candidates);
    }

    /// Not to be changed.
    RoaringBitmap items() {
        return items;
    }

    int total() {
        return items.getCardinality();
    }

    private RoaringBitmap candidates() {
        RoaringBitmap found = base().clone();
        query.library().ifPresent(library -> keep(found, Facet.LIBRARY, Set.of(library.toString())));
        if (!query.kinds().isEmpty())
            keep(found, Facet.KIND, query.kinds().stream().map(ItemKind::id).collect(Collectors.toSet()));
        query.filter().values().forEach((facet, wanted) -> keep(found, facet, wanted));
        if (hasRanges()) removeOutside(found);
        return found;
    }

    private RoaringBitmap base() {
        if (query.parent().isPresent())
            return shelves.below(query.parent().get().value());
        return query.topLevel() && query.text().isBlank()
                ? shelves.below(0)
                : shelves.table().all();
    }

    private void keep(RoaringBitmap found, Facet facet, Set<String> wanted) {
        found.and(shelves.facets().any(facet, wanted));
    }

    private boolean hasRanges() {
        ItemFilter filter = query.filter();
        return query.sort() == Sort.RECENTLY_PLAYED
                || filter.fromYear().isPresent()
                || filter.toYear().isPresent()
                || filter.minRating().isPresent()
                || filter.addedSince().isPresent();
    }

    private void removeOutside(RoaringBitmap found) {
        RoaringBitmap outside = new RoaringBitmap();
        found.forEach((int number) -> {
            if (!isWithin(shelves.table().item(number))) outside.add(number);
        });
        found.andNot(outside);
    }

    private boolean isWithin(IndexedItem item) {
        ItemFilter filter = query.filter();
        boolean isOfItsTime = item.year() >= filter.fromYear().orElse(Integer.MIN_VALUE)
                && item.year() <= filter.toYear().orElse(Integer.MAX_VALUE)
                && (item.year() != 0 || filter.toYear().isEmpty());
        return isOfItsTime
                && item.rating() >= filter.minRating().orElse(-1)
                && filter.addedSince()
                        .map(since -> item.addedMs() >= since.toEpochMilli())
                        .orElse(true)
                && (query.sort() != Sort.RECENTLY_PLAYED || item.playedMs() > 0);
    }

    List<MediaId> page(int offset, int limit) {
        int[] order = order();
        List<MediaId> page = new ArrayList<>(Math.min(limit, 500));
        int skipped = 0;
        for (int n = 0; n < order.length && page.size() < limit; n++) {
            if (!items.contains(order[n])) continue;
            if (skipped++ >= offset) page.add(id(order[n]));
        }
        return page;
    }

    private int[] order() {
        if (ranking.isPresent() && query.sort() == Sort.NATURAL)
            return shelves.texts()
                    .best(ranking.get(), query.text(), shelves.orders().by(Sort.TITLE));
        return shelves.orders().by(query.sort());
    }

    private MediaId id(int number) {
        return new MediaId(shelves.table().item(number).id());
    }

    Map<ItemKind, Hits> byKind(int perKind) {
        Map<ItemKind, Integer> totals = new EnumMap<>(ItemKind.class);
        for (ItemKind kind : ItemKind.values()) {
            RoaringBitmap ofKind = shelves.facets().any(Facet.KIND, Set.of(kind.id()));
            int total = RoaringBitmap.andCardinality(items, ofKind);
            if (total > 0) totals.put(kind, total);
        }
        Map<ItemKind, List<MediaId>> best = new EnumMap<>(ItemKind.class);
        int wanted = totals.values().stream()
                .mapToInt(total -> Math.min(total, perKind))
                .sum();
        int[] order = order();
        for (int n = 0; n < order.length && wanted > 0; n++) {
            IndexedItem item = shelves.table().item(order[n]);
            List<MediaId> ofKind = best.computeIfAbsent(item.kind(), _ -> new ArrayList<>());
            if (ofKind.size() == perKind) continue;
            ofKind.add(new MediaId(item.id()));
            wanted--;
        }
        Map<ItemKind, Hits> hits = new EnumMap<>(ItemKind.class);
        best.forEach((kind, ids) -> hits.put(kind, new Hits(ids, totals.getOrDefault(kind, 0))));
        return hits;
    }

    List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        int offset = 0;
        for (int number : Arrays.stream(order()).filter(items::contains).toArray()) {
            String letter = firstLetter(shelves.table().item(number).titleKey());
            boolean isSame = !letters.isEmpty() && letters.getLast().letter().equals(letter);
            Letter counted = isSame
                    ? new Letter(
                            letter,
                            letters.getLast().offset(),
                            letters.removeLast().count() + 1)
                    : new Letter(letter, offset, 1);
            letters.add(counted);
            offset++;
        }
        return letters;
    }

    private static String firstLetter(String titleKey) {
        int first = titleKey.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
    }
}
