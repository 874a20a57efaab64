package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger.Kept;
import com.viewra.library.LibraryEvent.ArtworkReady;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which items have pictures.
final class ArtworkRows {
    private final Handle handle;

    ArtworkRows(Handle handle) {
        this.handle = handle;
    }

    List<MediaId> unillustrated(int limit) {
        return handle.createQuery("select i.id from item i where i.missing_since_ms is null"
                        + " and not exists (select 1 from artwork a where a.item_id = i.id and a.kind = 'poster')"
                        + " order by case i.kind when 'season' then 1 when 'album' then 1 when 'show' then 2"
                        + " when 'artist' then 2 else 0 end, i.id limit :limit")
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

    /// Has the pictures of a folder's items, and of those above them, looked for again.
    void forget(LibraryId library, Path folder) {
        handle.createUpdate(
                        "delete from artwork where item_id in (select f.item_id from media_file f"
                                + " where f.library_id = :library and f.folder = :folder union select i.parent_id from item i"
                                + " join media_file f on f.item_id = i.id where f.library_id = :library and f.folder = :folder)")
                .bind("library", library.value())
                .bind("folder", Columns.ofPath(folder))
                .execute();
    }
}
