package com.viewra.library.store;

import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger.Kept;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.KnownMetadata;
import com.viewra.library.MediaId;
import com.viewra.library.search.Catalogue;
import com.viewra.library.search.Hits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads items.
final class Items {
    private final Handle handle;
    private final FileRows files;
    private final Function<ItemRow, OptionalInt> unwatched;

    private Items(Handle handle, Function<ItemRow, OptionalInt> unwatched) {
        this.handle = handle;
        this.files = new FileRows(handle);
        this.unwatched = unwatched;
    }

    /// For lists.
    Items(Handle handle, Catalogue catalogue) {
        this(handle, row -> catalogue.unwatched(row.id()));
    }

    /// For single items, which then need not wait until the catalogue is filled.
    Items(Handle handle) {
        this(handle, row -> new Unwatched(handle).below(row));
    }

    ItemPage page(Hits hits) {
        return new ItemPage(items(hits.items()), hits.total());
    }

    /// All pages with one look into the tables.
    Map<ItemKind, ItemPage> pages(Map<ItemKind, Hits> hits) {
        List<MediaId> ids =
                hits.values().stream().flatMap(some -> some.items().stream()).toList();
        Map<MediaId, Item> found = items(ids).stream().collect(Collectors.toMap(Item::id, item -> item));
        Map<ItemKind, ItemPage> pages = new EnumMap<>(ItemKind.class);
        hits.forEach((kind, some) -> pages.put(
                kind,
                new ItemPage(
                        some.items().stream()
                                .map(found::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        some.total())));
        return pages;
    }

    /// The items in the order of their ids here; what is gone meanwhile is left out.
    List<Item> items(List<MediaId> ids) {
        if (ids.isEmpty()) return List.of();
        Map<MediaId, ItemRow> rows = handle.createQuery(ItemRow.SELECT + "where i.id in (<ids>)")
                .bindList("ids", ids.stream().map(MediaId::value).toList())
                .map((row, _) -> ItemRow.of(row))
                .collect(Collectors.toMap(ItemRow::id, row -> row));
        return complete(ids.stream().map(rows::get).filter(Objects::nonNull).toList());
    }

    Optional<Item> item(MediaId id) {
        return items(List.of(id)).stream().findFirst();
    }

    Optional<ItemDetails> details(MediaId id) {
        return item(id).map(item -> new ItemDetails(
                item,
                files.of(id),
                files.chapters(id),
                parents(item),
                children(id),
                extras(id),
                new ItemMetadata(handle).of(id).map(KnownMetadata::effective).orElse(Metadata.NONE),
                new MetadataRows(handle).cast(id)));
    }

    private List<Item> extras(MediaId id) {
        return items(handle.select(
                        "select id from item where parent_id = ? and extra is not null and missing_since_ms is null"
                                + " order by natural_key, id",
                        id.value())
                .mapTo(Long.class)
                .map(MediaId::new)
                .list());
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
        return handle.createQuery("select count(*) from item where parent_id = :id and missing_since_ms is null"
                        + " and extra is null")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .one();
    }

    private List<Item> complete(List<ItemRow> rows) {
        List<Long> ids = rows.stream().map(row -> row.id().value()).toList();
        if (ids.isEmpty()) return List.of();
        Map<Long, FileSummary> firstFiles = files.firstOf(ids);
        Map<Long, Map<ArtworkKind, Kept>> pictures = pictures(ids);
        return rows.stream()
                .map(row -> complete(
                        row,
                        Optional.ofNullable(firstFiles.get(row.id().value())),
                        pictures.getOrDefault(row.id().value(), Map.of())))
                .toList();
    }

    private Map<Long, Map<ArtworkKind, Kept>> pictures(List<Long> ids) {
        Map<Long, Map<ArtworkKind, Kept>> pictures = new HashMap<>();
        handle.createQuery("select item_id, kind, version, coalesce(placeholder, '') as placeholder from artwork"
                        + " where version is not null and item_id in (<ids>)")
                .bindList("ids", ids)
                .map((row, _) -> pictures.computeIfAbsent(row.getLong("item_id"), _ -> new EnumMap<>(ArtworkKind.class))
                        .put(
                                ArtworkKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                new Kept(row.getString("version"), row.getString("placeholder"))))
                .list();
        return pictures;
    }

    /// Of the picture that lists show.
    private static Optional<String> placeholder(Map<ArtworkKind, Kept> pictures) {
        return Stream.of(ArtworkKind.POSTER, ArtworkKind.THUMB)
                .flatMap(kind -> Optional.ofNullable(pictures.get(kind)).stream())
                .map(Kept::placeholder)
                .filter(colours -> !colours.isEmpty())
                .findFirst();
    }

    private static Map<ArtworkKind, String> versions(Map<ArtworkKind, Kept> pictures) {
        return pictures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, picture -> picture.getValue().version()));
    }

    private Item complete(ItemRow row, Optional<FileSummary> file, Map<ArtworkKind, Kept> pictures) {
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
                versions(pictures),
                placeholder(pictures),
                row.progress(),
                row.liking(),
                unwatched.apply(row),
                row.extra(),
                row.addedAt());
    }
}
