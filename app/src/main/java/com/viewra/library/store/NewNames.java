package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameReading;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.Finding.FileNamed;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.store.FileLookup.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Puts stored films under the names that newer rules read. Where somebody has changed, liked, listed or identified an
/// item or one above it by hand, its files stay where they are; what was watched stays watched. See ADR 38.
final class NewNames {
    private static final Set<ItemKind> FILMS = Set.of(ItemKind.MOVIE, ItemKind.EPISODE, ItemKind.VIDEO);

    private final Handle handle;
    private final LibraryId library;
    private final ItemWriter items;
    private final MetadataWriter metadata;

    NewNames(Handle handle, LibraryId library, ItemWriter items, MetadataWriter metadata) {
        this.handle = handle;
        this.library = library;
        this.items = items;
        this.metadata = metadata;
    }

    /// What a name says of a file, as the tables hold it.
    private record Filed(
            ItemKind kind,
            Optional<String> extra,
            String title,
            Optional<String> show,
            OptionalInt year,
            OptionalInt season,
            OptionalInt episode,
            OptionalInt episodeEnd,
            OptionalInt part,
            Optional<String> edition) {}

    void write(FileNamed named, Stored stored) {
        MediaId former = stored.item();
        FileFound found = found(named, stored);
        if (stored.missing() || isAsStored(found, stored) || isByHand(former)) return;
        MediaId item = items.placeAgain(found, former);
        if (!item.equals(former)) keepWatched(former, item);
        NameReading reading = named.reading();
        handle.createUpdate("update media_file set item_id = :item, part = :part, edition = :edition where id = :id")
                .bind("item", item.value())
                .bind("part", reading.part())
                .bind("edition", reading.edition().map(name -> Columns.shortened(name, 200)))
                .bind("id", stored.file())
                .execute();
        handle.createUpdate("update item set extra = :extra where id = :item")
                .bind("extra", reading.extra())
                .bind("item", item.value())
                .execute();
        metadata.renamed(item);
        FoundNotes notes = new FoundNotes(handle, metadata);
        metadata.named(notes.titled(item, reading), reading.ids());
        metadata.filed(item, named.labels());
        if (!item.equals(former)) items.dropIfEmpty(former);
    }

    /// Only name and place of the file are asked for.
    private static FileFound found(FileNamed named, Stored stored) {
        MediaFile file = new MediaFile(
                named.file(),
                stored.sizeBytes(),
                Instant.ofEpochMilli(stored.modifiedMs()),
                stored.fingerprint(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new FileFound(named.folder(), named.reading(), file, List.of(), Optional.empty());
    }

    private boolean isAsStored(FileFound found, Stored stored) {
        Filed before = filed(stored);
        if (!FILMS.contains(before.kind())) return true; // a film's container that holds sound alone
        return before.equals(filed(found)) && isBelow(found, stored.item());
    }

    private Filed filed(Stored stored) {
        Map<Field, String> name = new MetadataRows(handle)
                .bySource(stored.item())
                .getOrDefault(MetadataSource.NAME, Metadata.NONE)
                .fields();
        boolean isKept = name.containsKey(Field.TITLE);
        return handle.select(
                        "select i.kind, i.extra, i.title, i.show_title, i.release_year, i.season, i.episode,"
                                + " i.episode_end, f.part, f.edition from media_file f join item i on i.id = f.item_id"
                                + " where f.id = ?",
                        stored.file())
                .map((row, _) -> new Filed(
                        ItemRow.kind(row),
                        Columns.text(row, "extra"),
                        isKept ? Objects.requireNonNull(name.get(Field.TITLE)) : row.getString("title"),
                        Columns.text(row, "show_title"),
                        isKept ? year(name) : Columns.number(row, "release_year"),
                        Columns.number(row, "season"),
                        Columns.number(row, "episode"),
                        Columns.number(row, "episode_end"),
                        Columns.number(row, "part"),
                        Columns.text(row, "edition")))
                .one();
    }

    private static OptionalInt year(Map<Field, String> name) {
        String year = name.get(Field.YEAR);
        return year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
    }

    private static Filed filed(FileFound found) {
        NameReading reading = found.reading();
        ItemFacts facts = ItemFacts.of(found, Optional.empty());
        return new Filed(
                facts.kind(),
                reading.extra(),
                facts.title(),
                facts.show(),
                facts.year(),
                facts.season(),
                facts.episode(),
                facts.episodeEnd(),
                reading.part(),
                reading.edition().map(name -> Columns.shortened(name, 200)));
    }

    /// Whether it is below what its name says: episodes below a show of that name and year, extras below their film.
    private boolean isBelow(FileFound found, MediaId item) {
        NameReading reading = found.reading();
        if (reading.extra().isPresent())
            return new ExtraOwner(handle, library).of(found).equals(parent(item));
        if (reading.kind() != ItemKind.EPISODE || reading.show().isEmpty()) return true;
        Optional<String> wanted = ItemFacts.show(reading, reading.show().get()).identity();
        return ItemsBelow.ancestor(handle, item, ItemKind.SHOW)
                .map(show -> handle.select("select identity from item where id = ?", show.value())
                        .mapTo(String.class)
                        .findOne())
                .filter(wanted::equals)
                .isPresent();
    }

    private Optional<MediaId> parent(MediaId item) {
        return handle.select("select parent_id from item where id = ? and parent_id is not null", item.value())
                .mapTo(Long.class)
                .findOne()
                .map(MediaId::new);
    }

    private boolean isByHand(MediaId item) {
        boolean isHere = handle.createQuery("select count(*) from item i where i.id = :item and ("
                                + "exists (select 1 from item_field x where x.item_id = i.id and x.source = :user)"
                                + " or exists (select 1 from item_label x where x.item_id = i.id and x.source = :user)"
                                + " or exists (select 1 from item_lock x where x.item_id = i.id)"
                                + " or exists (select 1 from liking x where x.item_id = i.id)"
                                + " or exists (select 1 from playlist_entry x where x.item_id = i.id)"
                                + " or exists (select 1 from identification x where x.item_id = i.id and x.by_user))")
                        .bind("item", item.value())
                        .bind("user", MetadataSource.USER.id())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return isHere || parent(item).filter(this::isByHand).isPresent();
    }

    /// The item that a film was taken from may keep other files, and the one it went to may be known already.
    private void keepWatched(MediaId former, MediaId item) {
        handle.createUpdate("insert into progress (item_id, position_ms, watched, updated_ms)"
                        + " select :item, p.position_ms, p.watched, p.updated_ms from progress p"
                        + " where p.item_id = :former"
                        + " and not exists (select 1 from progress q where q.item_id = :item)")
                .bind("item", item.value())
                .bind("former", former.value())
                .execute();
        handle.createUpdate("update progress set watched = true where item_id = :item"
                        + " and exists (select 1 from progress p where p.item_id = :former and p.watched)")
                .bind("item", item.value())
                .bind("former", former.value())
                .execute();
    }
}
