package com.viewra.library.store;

import com.viewra.library.MediaId;
import com.viewra.library.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How far the user got with each item.
final class ProgressRows {
    private static final double WATCHED_FROM = 0.9;
    private static final double RESUMED_FROM = 0.01;
    private final Handle handle;

    ProgressRows(Handle handle) {
        this.handle = handle;
    }

    /// An item watched before stays so while it is watched again.
    /// @return empty if there is no such item, or nothing to remember of it
    Optional<Progress> moved(MediaId item, Duration position, Instant now) {
        if (!exists(item)) return Optional.empty();
        double share = share(item, position);
        boolean atEnd = share >= WATCHED_FROM;
        Duration resume = atEnd || share < RESUMED_FROM ? Duration.ZERO : position;
        return Optional.of(save(item, new Progress(resume, atEnd || isWatched(item), now)));
    }

    private Progress save(MediaId item, Progress progress) {
        handle.execute("delete from progress where item_id = ?", item.value());
        handle.createUpdate("insert into progress (item_id, position_ms, watched, updated_ms)"
                        + " values (:item, :position, :watched, :updated)")
                .bind("item", item.value())
                .bind("position", progress.position().toMillis())
                .bind("watched", progress.watched())
                .bind("updated", progress.updatedAt().toEpochMilli())
                .execute();
        return progress;
    }

    /// From 0 to 1; an item of unknown length counts as just begun, so its position is kept.
    private double share(MediaId item, Duration position) {
        long whole = handle.select(
                        "select coalesce(max(duration_ms), 0) from media_file where item_id = ?", item.value())
                .mapTo(Long.class)
                .one();
        return whole == 0 ? RESUMED_FROM : (double) position.toMillis() / whole;
    }

    private boolean isWatched(MediaId item) {
        return handle.select("select count(*) from progress where item_id = ? and watched", item.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private boolean exists(MediaId item) {
        return handle.select("select count(*) from item where id = ?", item.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
