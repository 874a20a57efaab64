package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger.Kept;
import com.viewra.library.LibraryEvent.ArtworkReady;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which items have pictures.
final class ArtworkRows {
    /// Pictures of those above are often those of what is in them. In this order, and by id, no more is read than is
    /// wanted.
    private static final List<List<String>> RANKS = List.of(
            List.of("movie", "episode", "track", "photo", "video"),
            List.of("season", "album"),
            List.of("show", "artist"));

    /// A song's album and artist; an extra's episode, season and show.
    private static final int LEVELS_ABOVE = 3;

    private final Handle handle;

    ArtworkRows(Handle handle) {
        this.handle = handle;
    }

    /// @param after the item to go on behind; one that is gone takes its list back to the first of these ranks
    List<MediaId> unillustrated(Optional<MediaId> after, int limit) {
        List<MediaId> found = new ArrayList<>();
        int first = after.map(this::rank).orElse(0);
        for (int rank = first; rank < RANKS.size() && found.size() < limit; rank++) {
            long behind = rank == first ? after.map(MediaId::value).orElse(0L) : 0;
            found.addAll(unillustrated(RANKS.get(rank), behind, limit - found.size()));
        }
        return found;
    }

    private int rank(MediaId item) {
        Optional<String> kind = handle.select("select kind from item where id = ?", item.value())
                .mapTo(String.class)
                .findOne();
        for (int rank = 0; rank < RANKS.size(); rank++)
            if (kind.filter(RANKS.get(rank)::contains).isPresent()) return rank;
        return 0;
    }

    private List<MediaId> unillustrated(List<String> kinds, long behind, int limit) {
        return handle.createQuery("select i.id from item i where i.missing_since_ms is null and i.kind in (<kinds>)"
                        + " and not exists (select 1 from artwork a where a.item_id = i.id and a.kind = 'poster')"
                        + " and i.id > :behind order by i.id limit :limit")
                .bindList("kinds", kinds)
                .bind("behind", behind)
                .bind("limit", limit)
                .mapTo(Long.class)
                .map(MediaId::new)
                .list();
    }

    /// Does nothing if the item went away meanwhile.
    void record(MediaId item, ArtworkKind kind, Optional<Kept> picture, List<DomainEvent> news) {
        Optional<String> before = version(item, kind);
        Optional<String> version = picture.map(Kept::version);
        handle.execute("delete from artwork where item_id = ? and kind = ?", item.value(), kind.id());
        int stored = handle.createUpdate(
                        "insert into artwork (item_id, kind, version, placeholder)"
                                + " select i.id, :kind, cast(:version as varchar(64)), cast(:placeholder as varchar(64)) from item i where i.id = :item")
                .bind("item", item.value())
                .bind("kind", kind.id())
                .bind("version", version)
                .bind("placeholder", picture.map(Kept::placeholder))
                .execute();
        if (stored > 0 && !before.equals(version))
            version.ifPresent(fresh -> news.add(new ArtworkReady(item, kind, fresh)));
    }

    Optional<String> version(MediaId item, ArtworkKind kind) {
        return handle.createQuery("select version from artwork where item_id = :item and kind = :kind"
                        + " and version is not null")
                .bind("item", item.value())
                .bind("kind", kind.id())
                .mapTo(String.class)
                .findOne();
    }

    boolean isSettled(MediaId item, ArtworkKind kind) {
        return handle.createQuery("select count(*) from artwork where item_id = :item and kind = :kind")
                        .bind("item", item.value())
                        .bind("kind", kind.id())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Has the pictures that a folder may hold looked for again: of its items and of those above them, and of shows,
    /// artists and albums whose folder it is.
    void forget(LibraryId library, Path folder) {
        String path = Columns.ofPath(folder);
        Chosen inFolder = new Chosen(
                "select item_id from media_file where library_id = :library and folder = :path",
                Map.of("library", library.value(), "path", path));
        forget(inFolder);
        forgetAbove(inFolder);
        boolean isRoot = handle.select("select count(*) from library_folder where path = ?", path)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (isRoot) return;
        Chosen inside = inFoldersOf(library, path, folder.getFileSystem().getSeparator());
        forget(inside.where("select id from item where kind = 'track' and id in (%s)"));
        forgetAbove(inside);
    }

    /// The items in the folders right in a folder.
    private static Chosen inFoldersOf(LibraryId library, String path, String separator) {
        String begin = path.endsWith(separator) ? path : path + separator;
        char last = separator.charAt(separator.length() - 1);
        return new Chosen(
                "select item_id from media_file where library_id = :library and folder > :begin and folder < :end"
                        + " and locate(:separator, folder, :behind) = 0",
                Map.of(
                        "library",
                        library.value(),
                        "begin",
                        begin,
                        "end",
                        begin.substring(0, begin.length() - 1) + (char) (last + 1),
                        "separator",
                        separator,
                        "behind",
                        begin.length() + 1));
    }

    private void forgetAbove(Chosen items) {
        Chosen above = items;
        for (int level = 0; level < LEVELS_ABOVE; level++) {
            above = above.where("select parent_id from item where parent_id is not null and id in (%s)");
            forget(above);
        }
    }

    private void forget(Chosen items) {
        handle.createUpdate(
                        items.where("delete from artwork where item_id in (%s)").sql())
                .bindMap(items.values())
                .execute();
    }

    /// Items as a query, because a folder may have a hundred thousand of them.
    private record Chosen(String sql, Map<String, Object> values) {
        /// @param outer with `%s` where this query goes
        Chosen where(String outer) {
            return new Chosen(outer.formatted(sql), values);
        }
    }
}
