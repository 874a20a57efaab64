package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.library.store.FileLookup.Stored;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Stores findings of one scan within one transaction.
final class FindingWriter {
    private final Handle handle;
    private final LibraryId library;
    private final RowBatches batches;
    private final FileLookup lookup;
    private final FileWriter files;
    private final ItemWriter items;
    private final Presence presence;
    private final MetadataRows rows;
    private final MetadataWriter metadata;
    private final FollowedLists followed;

    FindingWriter(Handle handle, LibraryId library, Clock clock, List<DomainEvent> news) {
        this.handle = handle;
        this.library = library;
        this.lookup = new FileLookup(handle, library);
        this.batches = new RowBatches(handle);
        this.files = new FileWriter(handle, library, batches);
        this.items = new ItemWriter(handle, library, clock, news);
        this.rows = new MetadataRows(handle, batches);
        this.metadata = new MetadataWriter(handle, rows, news);
        this.followed = new FollowedLists(handle, clock, news);
        this.presence = new Presence(handle, clock, news);
    }

    void write(Finding finding) {
        switch (finding) {
            case Finding.FileFound found -> store(found);
            case Finding.FileSeen(Path file, var sidecars) -> {
                batches.write();
                lookup.at(file).ifPresent(stored -> seen(stored, sidecars));
            }
            case Finding.FileNamed named -> {
                batches.write();
                lookup.at(named.file())
                        .ifPresent(stored -> new NewNames(handle, library, items, metadata).write(named, stored));
            }
            case Finding.FolderNotes notes -> {
                batches.write();
                new FolderNotesWriter(handle, library, metadata).write(notes);
            }
            case Finding.ListsFound lists -> {
                batches.write();
                followed.write(lists);
            }
            case Finding.FolderDone done when done.isNew() -> insertStamp(done.folder(), done.stamp());
            case Finding.FolderDone done -> {
                batches.write();
                missing(done.folder(), done.present());
                stamp(done.folder(), done.stamp());
            }
            case Finding.FolderGone(Path folder) -> {
                batches.write();
                missing(folder, Set.of());
                forgetStamp(folder);
            }
        }
    }

    /// Writes what was gathered so far; to be called before the transaction ends.
    void finish() {
        batches.write();
    }

    private void store(Finding.FileFound found) {
        Optional<Stored> known = row(found.file());
        if (known.isPresent() || !isAdded(found)) update(found, known);
        lookup.forget(found.file().path());
    }

    /// A new file of a new item needs no look at what is stored.
    private boolean isAdded(Finding.FileFound found) {
        Optional<MediaId> item = FirstWords.of(found, rows).flatMap(words -> items.add(found, words));
        item.ifPresent(added -> {
            files.write(found, Optional.empty(), added);
            new FoundNotes(handle, metadata).complete(added, found);
        });
        return item.isPresent();
    }

    private void update(Finding.FileFound found, Optional<Stored> known) {
        batches.write();
        MediaId item = items.place(found, known.map(Stored::item));
        files.write(found, known, item);
        batches.write();
        new FoundNotes(handle, metadata).write(item, found, known.isPresent());
        presence.returned(item);
        known.map(Stored::item).filter(former -> !former.equals(item)).ifPresent(items::dropIfEmpty);
    }

    /// The row that this file is to be written to. Where other bytes were at its place before, and these at another,
    /// two files have changed places: their rows do so too.
    private Optional<Stored> row(MediaFile file) {
        Optional<Stored> here = lookup.at(file.path());
        boolean isAsBefore = here.isPresent()
                && (file.fingerprint().isEmpty()
                        || file.fingerprint().equals(here.get().fingerprint()));
        Optional<Stored> moved = isAsBefore ? Optional.empty() : lookup.movedTo(file);
        if (moved.isEmpty() || here.isEmpty()) return moved.or(() -> here);
        files.swap(here.get(), moved.get());
        items.misplaced(here.get().item());
        lookup.forget(moved.get().path());
        if (Files.notExists(moved.get().path()))
            presence.lost(here.get().file(), here.get().item());
        return moved;
    }

    private void seen(Stored stored, List<SidecarSubtitle> sidecars) {
        if (stored.missing()) files.isBack(stored);
        if (files.replaceSidecars(stored, sidecars) || stored.missing()) items.changed(stored.item());
        presence.returned(stored.item());
    }

    private void missing(Path folder, Set<Path> present) {
        List<Path> gone =
                new ArrayList<>(new FileRows(handle).stamps(library, folder).keySet());
        gone.removeAll(present);
        for (Path file : gone)
            lookup.at(file)
                    .filter(stored -> !stored.missing())
                    .ifPresent(stored -> presence.lost(stored.file(), stored.item()));
    }

    private void stamp(Path folder, FolderStamp stamp) {
        if (pictures(folder).filter(before -> !before.equals(stamp.pictures())).isPresent())
            new ArtworkRows(handle).forget(library, folder);
        forgetStamp(folder);
        insertStamp(folder, stamp);
    }

    private void insertStamp(Path folder, FolderStamp stamp) {
        batches.add(
                "insert into directory_stamp (library_id, path, stamp, pictures, files, failed)"
                        + " values (?, ?, ?, ?, ?, ?)",
                library.value(),
                Columns.ofPath(folder),
                stamp.value(),
                stamp.pictures(),
                stamp.files(),
                stamp.failed());
    }

    private Optional<String> pictures(Path folder) {
        return handle.createQuery("select pictures from directory_stamp where library_id = :library and path = :path")
                .bind("library", library.value())
                .bind("path", Columns.ofPath(folder))
                .mapTo(String.class)
                .findOne();
    }

    private void forgetStamp(Path folder) {
        handle.execute(
                "delete from directory_stamp where library_id = ? and path = ?",
                library.value(),
                Columns.ofPath(folder));
    }
}
