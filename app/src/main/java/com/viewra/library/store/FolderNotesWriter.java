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

/// Writes what the sidecars of a folder say of the show, season, album or artist in it, and remembers the folder,
/// so that their word is taken back when they are gone.
record FolderNotesWriter(Handle handle, LibraryId library, MetadataWriter metadata) {
    private static final List<ItemKind> KINDS =
            List.of(ItemKind.SHOW, ItemKind.SEASON, ItemKind.ALBUM, ItemKind.ARTIST);

    void write(FolderNotes notes) {
        List<Noted> before = before(notes.folder());
        for (ItemKind kind : KINDS) {
            Metadata said = notes.said().getOrDefault(kind, Metadata.NONE);
            if (said.isEmpty())
                before.stream().filter(noted -> noted.kind == kind).forEach(this::takeBack);
            else
                new ItemsBelow(handle, library)
                        .find(notes.folder(), kind)
                        .ifPresent(item -> put(item, notes.folder(), said));
        }
    }

    /// An item of which the folder spoke so far.
    private record Noted(MediaId item, ItemKind kind) {}

    /// Asked for by folder alone: with library or kind beside it, H2 takes an index that leads through the library.
    private List<Noted> before(Path folder) {
        return handle.select("select id, kind from item where notes_folder = ?", Columns.ofPath(folder))
                .map((row, _) -> new Noted(new MediaId(row.getLong("id")), ItemRow.kind(row)))
                .list();
    }

    private void put(MediaId item, Path folder, Metadata said) {
        metadata.put(item, MetadataSource.NFO, said);
        handle.execute("update item set notes_folder = ? where id = ?", Columns.ofPath(folder), item.value());
    }

    private void takeBack(Noted noted) {
        metadata.put(noted.item, MetadataSource.NFO, Metadata.NONE);
        handle.execute("update item set notes_folder = null where id = ?", noted.item.value());
    }
}
