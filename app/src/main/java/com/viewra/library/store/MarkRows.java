package com.viewra.library.store;

import com.viewra.library.Liking;
import com.viewra.library.Mark;
import com.viewra.library.MediaId;
import com.viewra.library.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What the user says about items, some thousand at a time.
final class MarkRows {
    private static final int AT_ONCE = 250;
    private final Handle handle;

    MarkRows(Handle handle) {
        this.handle = handle;
    }

    /// What is said of an item at some time.
    record Said(MediaId item, Optional<Progress> progress, Liking liking) {
        Said with(Mark mark, Instant now) {
            return switch (mark) {
                case Mark.Watched(var watched) ->
                    new Said(item, Optional.of(new Progress(Duration.ZERO, watched, now)), liking);
                case Mark.Favourite(var favourite) -> new Said(item, progress, new Liking(favourite, liking.rating()));
                case Mark.Rated(var rating) -> new Said(item, progress, new Liking(liking.favourite(), rating));
            };
        }
    }

    /// The items a mark is for, in parts that others need not wait long for. To watch a show is to watch all below it.
    List<List<Long>> wanted(List<MediaId> items, Mark mark) {
        Set<Long> wanted =
                new LinkedHashSet<>(items.stream().map(MediaId::value).toList());
        if (mark instanceof Mark.Watched) addBelow(wanted);
        return parts(List.copyOf(wanted));
    }

    /// What is said of items; of those with children, nothing is said of how far they were watched.
    List<Said> said(List<Long> ids, Mark mark) {
        return handle
                .createQuery(ItemRow.SELECT + "where i.id in (<ids>) order by i.id")
                .bindList("ids", ids)
                .map((row, _) -> ItemRow.of(row))
                .stream()
                .filter(row -> !(mark instanceof Mark.Watched) || !row.kind().hasChildren())
                .map(row -> new Said(row.id(), row.progress(), row.liking()))
                .toList();
    }

    private void addBelow(Set<Long> items) {
        List<Long> level = List.copyOf(items);
        while (!level.isEmpty()) {
            List<Long> below = new ArrayList<>();
            for (List<Long> parents : parts(level))
                below.addAll(handle.createQuery("select id from item where parent_id in (<ids>) and extra is null")
                        .bindList("ids", parents)
                        .mapTo(Long.class)
                        .list());
            level = below.stream().filter(items::add).toList();
        }
    }

    static <T> List<List<T>> parts(List<T> ids) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            parts.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        return parts;
    }

    /// Writes what is said of items; those that are gone are passed over.
    void write(List<Said> said, Instant now) {
        for (List<Long> ids : parts(said.stream().map(one -> one.item().value()).toList())) {
            handle.createUpdate("delete from progress where item_id in (<ids>)")
                    .bindList("ids", ids)
                    .execute();
            handle.createUpdate("delete from liking where item_id in (<ids>)")
                    .bindList("ids", ids)
                    .execute();
        }
        PreparedBatch progress = handle.prepareBatch("insert into progress (item_id, position_ms, watched, updated_ms)"
                + " select i.id, :position, :watched, :updated from item i where i.id = :item");
        PreparedBatch likings = handle.prepareBatch("insert into liking (item_id, favourite, rating, updated_ms)"
                + " select i.id, :favourite, cast(:rating as int), :updated from item i where i.id = :item");
        for (Said one : said) {
            one.progress()
                    .ifPresent(moved -> progress.bind("item", one.item().value())
                            .bind("position", moved.position().toMillis())
                            .bind("watched", moved.watched())
                            .bind("updated", moved.updatedAt().toEpochMilli())
                            .add());
            if (!one.liking().equals(Liking.NONE))
                likings.bind("item", one.item().value())
                        .bind("favourite", one.liking().favourite())
                        .bind("rating", one.liking().rating())
                        .bind("updated", now.toEpochMilli())
                        .add();
        }
        if (progress.size() > 0) progress.execute();
        if (likings.size() > 0) likings.execute();
    }
}
