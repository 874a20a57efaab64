package com.viewra.library.store;

import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Finding.FolderNotes;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Writes what the sidecars of a folder say of the show, season, album or artist in it, and remembers the folder, so
/// that
/// their word is taken back when they are gone.
record FolderNotesWriter(Handle handle, LibraryId library, MetadataWriter metadata) {
    void write(FolderNotes notes) {
        for (ItemKind kind : List.of(ItemKind.SHOW, ItemKind.SEASON, ItemKind.ALBUM, ItemKind.ARTIST)) {
            Metadata said = notes.said().getOrDefault(kind, Metadata.NONE);
            if (said.isEmpty()) takeBack(notes.folder(), kind);
            else
                new ItemsBelow(handle, library)
                        .find(notes.folder(), kind)
                        .ifPresent(item -> put(item, notes.folder(), said));
        }
    }

    private void put(MediaId item, Path folder, Metadata said) {
        metadata.put(item, MetadataSource.NFO, said);
        handle.execute("update item set notes_folder = ? where id = ?", Columns.ofPath(folder), item.value());
    }

    private void takeBack(Path folder, ItemKind kind) {
        handle.select(
                        "select id from item where library_id = ? and notes_folder = ? and kind = ?",
                        library.value(),
                        Columns.ofPath(folder),
                        kind.id())
                .mapTo(Long.class)
                .list()
                .forEach(item -> {
                    metadata.put(new MediaId(item), MetadataSource.NFO, Metadata.NONE);
                    handle.execute("update item set notes_folder = null where id = ?", item);
                });
    }
}
