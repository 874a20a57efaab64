package com.viewra.library.search;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.MediaId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What comes after the episodes that were watched.
final class NextUp {
    private final Shelves shelves;

    NextUp(Shelves shelves) {
        this.shelves = shelves;
    }

    List<MediaId> episodes(int limit) {
        List<MediaId> next = new ArrayList<>();
        Set<Long> shows = new HashSet<>();
        for (int number : shelves.orders().by(Sort.RECENTLY_PLAYED)) {
            IndexedItem played = shelves.table().item(number);
            if (played.playedMs() == 0 || next.size() == limit) break;
            boolean isFirstOfShow =
                    played.kind() == ItemKind.EPISODE && played.parent() != 0 && shows.add(show(played));
            if (isFirstOfShow && played.watched() && !played.started())
                after(played).ifPresent(item -> next.add(new MediaId(item.id())));
        }
        return next;
    }

    private long show(IndexedItem episode) {
        OptionalInt parent = shelves.table().number(episode.parent());
        if (parent.isEmpty()) return episode.parent();
        IndexedItem above = shelves.table().item(parent.getAsInt());
        return above.parent() == 0 ? above.id() : above.parent();
    }

    private Optional<IndexedItem> after(IndexedItem episode) {
        Comparator<IndexedItem> order =
                Comparator.comparing(IndexedItem::naturalKey).thenComparingLong(IndexedItem::id);
        List<IndexedItem> all = new ArrayList<>();
        collect(show(episode), all);
        return all.stream()
                .filter(item -> order.compare(item, episode) > 0 && !item.watched())
                .min(order);
    }

    private void collect(long parent, List<IndexedItem> episodes) {
        for (int number : shelves.below(parent)) {
            IndexedItem item = shelves.table().item(number);
            if (item.kind() == ItemKind.EPISODE) episodes.add(item);
            else collect(item.id(), episodes);
        }
    }
}
