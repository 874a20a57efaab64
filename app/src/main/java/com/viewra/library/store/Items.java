package com.viewra.library.store;

import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.MediaId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// Reads items.
final class Items {
    private final Handle handle;
    private final FileRows files;

    Items(Handle handle) {
        this.handle = handle;
        this.files = new FileRows(handle);
    }

    ItemPage find(ItemQuery query) {
        ItemSelection selection = ItemSelection.of(query);
        List<ItemRow> rows = selection
                .bind(handle.createQuery(
                        ItemRow.select(selection.hint()) + selection.where() + selection.orderAndPage()))
                .map((row, _) -> ItemRow.of(row))
                .list();
        return new ItemPage(complete(rows), total(selection, query, rows.size()));
    }

    /// Counts only where the page does not say it.
    private int total(ItemSelection selection, ItemQuery query, int found) {
        boolean pageIsTheEnd = found < query.limit() && (found > 0 || query.offset() == 0);
        if (pageIsTheEnd) return query.offset() + found;
        return selection
                .bind(handle.createQuery("select count(*) from item i " + selection.countJoin() + selection.where()))
                .mapTo(Integer.class)
                .one();
    }

    Optional<Item> item(MediaId id) {
        return complete(rows(id)).stream().findFirst();
    }

    Optional<ItemDetails> details(MediaId id) {
        return item(id).map(
                        item -> new ItemDetails(item, files.of(id), files.chapters(id), parents(item), children(id)));
    }

    private List<ItemRow> rows(MediaId id) {
        return handle.createQuery(ItemRow.SELECT + "where i.id = :id")
                .bind("id", id.value())
                .map((row, _) -> ItemRow.of(row))
                .list();
    }

    private List<Item> parents(Item item) {
        List<Item> chain = new ArrayList<>();
        Optional<MediaId> next = item.parent();
        while (next.isPresent()) {
            Optional<Item> parent = item(next.get());
            parent.ifPresent(found -> chain.addFirst(found));
            next = parent.flatMap(Item::parent);
        }
        return chain;
    }

    private int children(MediaId id) {
        return handle.createQuery("select count(*) from item where parent_id = :id and missing_since_ms is null")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .one();
    }

    private List<Item> complete(List<ItemRow> rows) {
        List<Long> ids = rows.stream().map(row -> row.id().value()).toList();
        if (ids.isEmpty()) return List.of();
        Map<Long, FileSummary> firstFiles = files.firstOf(ids);
        Map<Long, Map<ArtworkKind, String>> pictures = pictures(ids);
        return rows.stream()
                .map(row -> complete(
                        row,
                        Optional.ofNullable(firstFiles.get(row.id().value())),
                        pictures.getOrDefault(row.id().value(), Map.of())))
                .toList();
    }

    private Map<Long, Map<ArtworkKind, String>> pictures(List<Long> ids) {
        Map<Long, Map<ArtworkKind, String>> pictures = new HashMap<>();
        handle.createQuery(
                        "select item_id, kind, version from artwork where version is not null and item_id in (<ids>)")
                .bindList("ids", ids)
                .map((row, _) -> pictures.computeIfAbsent(row.getLong("item_id"), _ -> new EnumMap<>(ArtworkKind.class))
                        .put(
                                ArtworkKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getString("version")))
                .list();
        return pictures;
    }

    private static Item complete(ItemRow row, Optional<FileSummary> file, Map<ArtworkKind, String> pictures) {
        return new Item(
                row.id(),
                row.library(),
                row.parent(),
                row.kind(),
                row.title(),
                row.year(),
                row.airDate(),
                file.flatMap(FileSummary::duration),
                file.map(FileSummary::path),
                row.show(),
                row.season(),
                row.episode(),
                row.episodeEnd(),
                row.artist(),
                row.album(),
                row.disc(),
                row.track(),
                file.map(FileSummary::width).orElseGet(OptionalInt::empty),
                file.map(FileSummary::height).orElseGet(OptionalInt::empty),
                file.flatMap(FileSummary::broken),
                pictures,
                row.progress(),
                row.addedAt());
    }
}
