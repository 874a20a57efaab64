package com.viewra.library;

import com.viewra.api.scan.ItemKind;
import java.util.Optional;
import java.util.Set;

/// Which items, in which order, and which part of them.
/// @param kinds empty for all
/// @param topLevel only items without a parent (movies, shows, artists, clips, photos); ignored when `parent` is given
///     or `text` is not empty
/// @param text words as typed; each must be the start of a word of the item's titles, show, artist, album, people or
///     labels, or, where that finds next to nothing, a misspelling of one; empty for all
/// @param offset of the first item wanted, from zero
/// @param limit 1 to 500
public record ItemQuery(
        Optional<LibraryId> library,
        Set<ItemKind> kinds,
        Optional<MediaId> parent,
        boolean topLevel,
        String text,
        ItemFilter filter,
        Sort sort,
        int offset,
        int limit) {
    /// Ties are broken by id, so that paging is stable.
    public enum Sort {
        /// The order of the thing itself: episodes by number, tracks by disc and number, the rest by title; of what was
        /// found by words, the best first.
        NATURAL,
        TITLE,
        NEWEST_ADDED,
        OLDEST_YEAR,
        NEWEST_YEAR,
        /// Last played first; only items that were played.
        RECENTLY_PLAYED,
        /// By the user's rating; what has none comes last.
        HIGHEST_RATED,
        /// The newest first, by when photos were taken and episodes aired; by year where nothing better is known.
        NEWEST_MADE,
        LONGEST,
        SHORTEST
    }

    public ItemQuery {
        kinds = Set.copyOf(kinds);
        if (offset < 0) throw new IllegalArgumentException("offset must not be negative: " + offset);
        if (limit < 1 || limit > 500) throw new IllegalArgumentException("limit must be from 1 to 500: " + limit);
    }

    /// Everything in natural order from the first item on.
    public static ItemQuery all() {
        return new ItemQuery(
                Optional.empty(), Set.of(), Optional.empty(), false, "", ItemFilter.NONE, Sort.NATURAL, 0, 100);
    }

    public ItemQuery topLevelOnly() {
        return new ItemQuery(library, kinds, parent, true, text, filter, sort, offset, limit);
    }

    public ItemQuery of(LibraryId wanted) {
        return new ItemQuery(Optional.of(wanted), kinds, parent, topLevel, text, filter, sort, offset, limit);
    }

    public ItemQuery ofAnyLibrary() {
        return new ItemQuery(Optional.empty(), kinds, parent, topLevel, text, filter, sort, offset, limit);
    }

    public ItemQuery of(ItemKind... wanted) {
        return new ItemQuery(library, Set.of(wanted), parent, topLevel, text, filter, sort, offset, limit);
    }

    public ItemQuery childrenOf(MediaId wanted) {
        return new ItemQuery(library, kinds, Optional.of(wanted), topLevel, text, filter, sort, offset, limit);
    }

    public ItemQuery matching(String words) {
        return new ItemQuery(library, kinds, parent, topLevel, words, filter, sort, offset, limit);
    }

    public ItemQuery where(ItemFilter wanted) {
        return new ItemQuery(library, kinds, parent, topLevel, text, wanted, sort, offset, limit);
    }

    public ItemQuery sortedBy(Sort order) {
        return new ItemQuery(library, kinds, parent, topLevel, text, filter, order, offset, limit);
    }

    public ItemQuery page(int from, int count) {
        return new ItemQuery(library, kinds, parent, topLevel, text, filter, sort, from, count);
    }
}
