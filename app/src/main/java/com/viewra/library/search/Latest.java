package com.viewra.library.search;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/// What was added last: an episode stands for its show and a track for its album, so that a season that arrives as a
/// whole is one entry, and a show comes first again when an episode is added to it.
final class Latest {
    private final Shelves shelves;

    Latest(Shelves shelves) {
        this.shelves = shelves;
    }

    List<MediaId> of(LibraryId library, int limit) {
        RoaringBitmap all = new Matches(shelves, ItemQuery.all().of(library).where(ItemFilter.NONE)).items();
        Set<MediaId> latest = new LinkedHashSet<>();
        for (int number : shelves.orders().by(Sort.NEWEST_ADDED)) {
            if (latest.size() == limit) break;
            IndexedItem item = shelves.table().item(number);
            boolean isExtra = item.kind() == ItemKind.VIDEO && item.parent() != 0;
            if (all.contains(number) && item.isPlayable() && !isExtra)
                latest.add(new MediaId(entry(item).id()));
        }
        return List.copyOf(latest);
    }

    /// Up to the show, or to the album.
    private IndexedItem entry(IndexedItem item) {
        OptionalInt above = item.kind() == ItemKind.ALBUM
                ? OptionalInt.empty()
                : shelves.table().number(item.parent());
        return above.isPresent() ? entry(shelves.table().item(above.getAsInt())) : item;
    }
}
