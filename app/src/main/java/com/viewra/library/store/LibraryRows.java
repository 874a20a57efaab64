package com.viewra.library.store;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// Libraries and their folders.
final class LibraryRows {
    private final Handle handle;

    LibraryRows(Handle handle) {
        this.handle = handle;
    }

    List<MediaLibrary> all() {
        return handle.createQuery("select l.id, l.name, l.kind, (select count(*) from item i where i.library_id = l.id"
                        + " and i.missing_since_ms is null and i.kind not in ('show', 'season', 'artist', 'album')) as items"
                        + " from library l order by l.id")
                .map((row, _) -> new MediaLibrary(
                        new LibraryId(row.getLong("id")),
                        row.getString("name"),
                        LibraryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        folders(row.getLong("id")),
                        row.getInt("items")))
                .list();
    }

    List<Path> folders(long library) {
        return handle.createQuery("select path from library_folder where library_id = :library order by position")
                .bind("library", library)
                .map((row, _) -> Columns.path(row, "path"))
                .list();
    }

    MediaLibrary insert(String name, LibraryKind kind, List<Path> folders, Clock clock) {
        List<Path> absolute = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
        if (absolute.isEmpty()) throw new IllegalArgumentException("A library needs at least one folder.");
        absolute.forEach(this::requireNew);
        long id = handle.createUpdate("insert into library (name, kind, created_ms) values (:name, :kind, :created)")
                .bind("name", Columns.shortened(name, 200))
                .bind("kind", kind.id())
                .bind("created", clock.millis())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        for (int n = 0; n < absolute.size(); n++)
            handle.execute(
                    "insert into library_folder (library_id, position, path) values (?, ?, ?)",
                    id,
                    n,
                    Columns.ofPath(absolute.get(n)));
        return new MediaLibrary(new LibraryId(id), name, kind, absolute, 0);
    }

    private void requireNew(Path folder) {
        if (!Files.isDirectory(folder)) throw new IllegalArgumentException("There is no folder %s.".formatted(folder));
        for (MediaLibrary library : all())
            for (Path other : library.folders())
                if (folder.startsWith(other) || other.startsWith(folder))
                    throw new IllegalArgumentException("The folder %s is in the library \"%s\" already (%s)."
                            .formatted(folder, library.name(), other));
    }

    boolean delete(LibraryId library) {
        return handle.execute("delete from library where id = ?", library.value()) > 0;
    }
}
