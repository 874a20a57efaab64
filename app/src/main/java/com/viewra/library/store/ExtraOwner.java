package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Whose extra a file is: of the movie beside it or in the folder above, else of the show there. Films are stored
/// before extras, so it is there if it is anywhere.
record ExtraOwner(Handle handle, LibraryId library) {
    private record Film(MediaId item, String stem) {}

    Optional<MediaId> of(FileFound found) {
        String stem = stem(found.file().path());
        List<Path> folders = Stream.of(
                        Optional.of(found.folder()),
                        Optional.ofNullable(found.folder().getParent()))
                .flatMap(Optional::stream)
                .toList();
        return folders.stream()
                .flatMap(folder -> movie(folder, stem).stream())
                .findFirst()
                .or(() -> folders.stream()
                        .filter(folder -> !isRoot(folder))
                        .flatMap(folder -> new ItemsBelow(handle, library).find(folder, ItemKind.SHOW).stream())
                        .findFirst());
    }

    /// The only movie of a folder, or of several the one that the extra is named after.
    private Optional<MediaId> movie(Path folder, String extra) {
        List<Film> films = handle.createQuery("select i.id, f.path from media_file f join item i on i.id = f.item_id"
                        + " where f.library_id = :library and f.folder = :folder and i.kind = 'movie'")
                .bind("library", library.value())
                .bind("folder", Columns.ofPath(folder))
                .map((row, _) -> new Film(new MediaId(row.getLong("id")), stem(Columns.path(row, "path"))))
                .list();
        List<MediaId> movies = films.stream().map(Film::item).distinct().toList();
        if (movies.size() == 1 && !isRoot(folder)) return Optional.of(movies.getFirst());
        return films.stream()
                .filter(film -> extra.startsWith(film.stem()))
                .max(Comparator.comparingInt(film -> film.stem().length()))
                .map(Film::item);
    }

    private boolean isRoot(Path folder) {
        return handle.select("select count(*) from library_folder where path = ?", Columns.ofPath(folder))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static String stem(Path file) {
        Path name = file.getFileName();
        String text = name == null ? "" : name.toString();
        int dot = text.lastIndexOf('.');
        return (dot > 0 ? text.substring(0, dot) : text)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("[ ._-]*(?:cd|dvd|part|pt|dis[ck])[ ._-]*(?:\\d+|[a-d])$", "");
    }
}
