package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.LibraryEvent.ItemMissing;
import com.viewra.library.MediaId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which files are there. An item is missing when all its files are, or all its children.
final class Presence {
    private final Handle handle;
    private final Clock clock;
    private final List<DomainEvent> news;

    Presence(Handle handle, Clock clock, List<DomainEvent> news) {
        this.handle = handle;
        this.clock = clock;
        this.news = news;
    }

    void lost(long file, MediaId item) {
        Instant now = clock.instant();
        handle.execute("update media_file set missing_since_ms = ? where id = ?", now.toEpochMilli(), file);
        if (isAny("select count(*) from media_file where item_id = ? and missing_since_ms is null", item))
            news.add(new ItemChanged(item));
        else hide(item, now);
    }

    private void hide(MediaId item, Instant now) {
        handle.execute("update item set missing_since_ms = ? where id = ?", now.toEpochMilli(), item.value());
        news.add(new ItemMissing(item, now));
        parent(item)
                .filter(parent ->
                        !isAny("select count(*) from item where parent_id = ? and missing_since_ms is null", parent))
                // a movie whose extra went away
                .filter(parent -> !isAny(
                        "select count(*) from media_file where item_id = ? and missing_since_ms is null", parent))
                .ifPresent(parent -> hide(parent, now));
    }

    /// A file of the item has been stored: the item and those above it are there.
    void returned(MediaId item) {
        int changed = handle.execute(
                "update item set missing_since_ms = null where id = ? and missing_since_ms is not null", item.value());
        if (changed == 0) return;
        news.add(new ItemChanged(item));
        parent(item).ifPresent(this::returned);
    }

    private boolean isAny(String count, MediaId id) {
        return handle.select(count, id.value()).mapTo(Integer.class).one() > 0;
    }

    private Optional<MediaId> parent(MediaId item) {
        return handle.select("select parent_id from item where id = ? and parent_id is not null", item.value())
                .mapTo(Long.class)
                .findOne()
                .map(MediaId::new);
    }
}
