package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Finds the show, season, album or artist whose files lie in a folder or below it.
record ItemsBelow(Handle handle, LibraryId library) {
    Optional<MediaId> find(Path folder, ItemKind kind) {
        ItemKind leaf = kind == ItemKind.ALBUM || kind == ItemKind.ARTIST ? ItemKind.TRACK : ItemKind.EPISODE;
        return firstBelow(folder, leaf).flatMap(item -> ancestor(handle, item, kind));
    }

    /// Asked for in two questions: one with an "or" in it goes through all files of the library.
    private Optional<MediaId> firstBelow(Path folder, ItemKind kind) {
        String path = Columns.ofPath(folder);
        return first("f.folder >= :from and f.folder <= :to", path, path, kind)
                // up to the character after the slash
                .or(() -> first("f.folder > :from and f.folder < :to", path + "/", path + "0", kind));
    }

    private Optional<MediaId> first(String condition, String from, String to, ItemKind kind) {
        return handle.createQuery("select i.id from media_file f join item i on i.id = f.item_id"
                        + " where f.library_id = :library and " + condition
                        + " and i.kind = :kind and i.extra is null limit 1")
                .bind("library", library.value())
                .bind("from", from)
                .bind("to", to)
                .bind("kind", kind.id())
                .mapTo(Long.class)
                .findOne()
                .map(MediaId::new);
    }

    /// The nearest of a kind above an item.
    static Optional<MediaId> ancestor(Handle handle, MediaId item, ItemKind kind) {
        Optional<Long> parent = handle.select(
                        "select parent_id from item where id = ? and parent_id is not null", item.value())
                .mapTo(Long.class)
                .findOne();
        if (parent.isEmpty()) return Optional.empty();
        MediaId above = new MediaId(parent.get());
        boolean isWanted = handle.select("select kind from item where id = ?", above.value())
                .mapTo(String.class)
                .one()
                .equals(kind.id());
        return isWanted ? Optional.of(above) : ancestor(handle, above, kind);
    }
}
