package com.viewra.library.search;

import com.viewra.api.scan.ItemKind;
import java.util.List;

/// An item as the index knows it. There is one for each item of the library, so it is kept small: zero stands for
/// what is not known.
/// @param parent id of the item above, 0 for none
/// @param titles folded as searches see them, the one that is shown first
/// @param context folded: the show, artist and album it belongs to
/// @param madeOn days since 1970 of when it was taken or aired, else of the first day of its year
/// @param rating -1 if the user gave none
public record IndexedItem(
        long id,
        long parent,
        ItemKind kind,
        String titleKey,
        String naturalKey,
        List<String> titles,
        List<String> context,
        int year,
        int madeOn,
        long durationMs,
        long addedMs,
        long playedMs,
        boolean watched,
        boolean started,
        int rating,
        List<FacetValue> values) {
    boolean isPlayable() {
        return !kind.hasChildren();
    }
}
