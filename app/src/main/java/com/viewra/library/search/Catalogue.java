package com.viewra.library.search;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.Letter;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/// Answers which items match a query, in which order, and what they have in common. All of it is in memory: a list of
/// 100,000 is filtered by intersecting sets, and ordered by walking an order that is kept. Safe for use from any
/// thread.
public final class Catalogue {
    private static final int MOST_VALUES = 200;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Shelves shelves = new Shelves();

    /// Brings the catalogue up to date.
    /// @param outdated ids of items that are gone or different now
    /// @param current those of them that are there, as they are now, and new ones
    public void update(Collection<Long> outdated, List<IndexedItem> current) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            shelves.update(outdated, current);
        } finally {
            writing.unlock();
        }
    }

    public Hits page(ItemQuery query) {
        return reading(() -> {
            Matches matches = new Matches(shelves, query);
            return new Hits(matches.page(query.offset(), query.limit()), matches.total());
        });
    }

    /// How many of the matching items have each value. A facet that the query filters by is counted as if it did
    /// not, so that the other choices are shown.
    public Map<Facet, List<FacetCount>> facets(ItemQuery query, Set<Facet> wanted) {
        return reading(() -> {
            RoaringBitmap all = new Matches(shelves, query).items();
            Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
            for (Facet facet : wanted) {
                ItemQuery others = without(query, facet);
                RoaringBitmap items = others.equals(query) ? all : new Matches(shelves, others).items();
                counts.put(facet, shelves.facets().counts(facet, items, MOST_VALUES));
            }
            return counts;
        });
    }

    /// All values of one facet that matching items have, ordered as [#facets] has them.
    public List<FacetCount> values(ItemQuery query, Facet facet) {
        return reading(() -> shelves.facets().counts(facet, new Matches(shelves, query).items(), Integer.MAX_VALUE));
    }

    /// The names that matching items are filed under, by name.
    /// @param shown how many items of each are wanted, the oldest by year
    public FiledHits filed(ItemQuery query, Facet facet, int offset, int limit, int shown) {
        return reading(() -> {
            RoaringBitmap items = new Matches(shelves, query).items();
            List<FacetCount> names = shelves.facets().byName(facet, items);
            List<FiledHits.Name> page = names.stream()
                    .skip(offset)
                    .limit(limit)
                    .map(name -> new FiledHits.Name(name, oldest(facet, name.value(), items, shown)))
                    .toList();
            return new FiledHits(page, names.size());
        });
    }

    private List<MediaId> oldest(Facet facet, String value, RoaringBitmap among, int limit) {
        RoaringBitmap items = shelves.facets().any(facet, Set.of(value));
        items.and(among);
        return IntStream.of(shelves.orders().first(Sort.OLDEST_YEAR, items, limit))
                .mapToObj(number -> new MediaId(shelves.table().item(number).id()))
                .toList();
    }

    private static ItemQuery without(ItemQuery query, Facet facet) {
        return switch (facet) {
            case LIBRARY -> query.ofAnyLibrary().where(query.filter().without(facet));
            default -> query.where(query.filter().without(facet));
        };
    }

    /// Where each first letter begins, in the order of titles.
    public List<Letter> letters(ItemQuery query) {
        return reading(() -> new Matches(shelves, query.sortedBy(Sort.TITLE)).letters());
    }

    /// The best matches of each kind, for a list that changes while one types.
    public Map<ItemKind, Hits> best(String text, int perKind) {
        return reading(() -> new Matches(shelves, ItemQuery.all().matching(text)).byKind(perKind));
    }

    /// The people or labels whose names match, those with most items first.
    public List<FacetCount> names(Facet facet, String text, int offset, int limit) {
        return reading(
                () -> named(facet, text).stream().skip(offset).limit(limit).toList());
    }

    private List<FacetCount> named(Facet facet, String text) {
        if (text.isBlank())
            return shelves.facets().counts(facet, shelves.table().all(), Integer.MAX_VALUE);
        return new NameSearch(shelves.facets(), text).of(facet);
    }

    /// Of every facet that is searched the names that match, those with most items first.
    public Map<Facet, List<FacetCount>> names(String text, int perFacet) {
        Map<Facet, List<FacetCount>> names = new EnumMap<>(Facet.class);
        if (text.isBlank()) return names;
        return reading(() -> {
            NameSearch search = new NameSearch(shelves.facets(), text);
            for (Facet facet : Facet.values()) {
                if (!facet.isSearched()) continue;
                List<FacetCount> found =
                        search.of(facet).stream().limit(perFacet).toList();
                if (!found.isEmpty()) names.put(facet, found);
            }
            return names;
        });
    }

    /// How many of the films, tracks or pictures below an item were not watched; empty for what has none below it.
    public OptionalInt unwatched(MediaId item) {
        return reading(() -> shelves.unwatched(item));
    }

    /// The episode to watch next of each show, beginning with the show watched last.
    public List<MediaId> nextUp(int limit) {
        return reading(() -> new NextUp(shelves).episodes(limit));
    }

    /// What was added last to a library, episodes as their shows and tracks as their albums.
    public List<MediaId> latest(LibraryId library, int limit) {
        return reading(() -> new Latest(shelves).of(library, limit));
    }

    /// What has most in common with an item among those of its kind that were not watched yet; the best first.
    public List<MediaId> similar(MediaId item, int limit) {
        return reading(() -> new Kinship(shelves).closest(item, limit));
    }

    /// The items that were there at the last update, of one library.
    public Collection<Long> of(LibraryId library) {
        return reading(() -> {
            ItemQuery query = ItemQuery.all().of(library).where(ItemFilter.NONE);
            List<Long> ids = new ArrayList<>();
            new Matches(shelves, query)
                    .items()
                    .forEach((int n) -> ids.add(shelves.table().item(n).id()));
            return ids;
        });
    }

    private <T> T reading(Supplier<T> work) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return work.get();
        } finally {
            reading.unlock();
        }
    }
}
