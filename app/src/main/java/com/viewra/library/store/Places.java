package com.viewra.library.store;

import com.viewra.library.MediaId;
import com.viewra.library.portable.FileClue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Finds the file here that lies where one of another library lay: at the same place below a folder of a library, for
/// the folders themselves may be called differently on another machine.
record Places(Handle handle, List<Root> roots) {
    /// Of a path of another machine so many names at least must agree, for `01.mp3` is in every album.
    private static final int FEWEST_NAMES = 2;

    private static final int MOST_NAMES = 8;

    Optional<MediaId> find(FileClue file) {
        return file.library().isPresent()
                ? below(file.library().get(), file.path())
                : at(file.path()).or(() -> ending(file.path()));
    }

    /// Below a folder of the library of that name, else below the folder of any other.
    private Optional<MediaId> below(String library, String relative) {
        Optional<MediaId> same = only(roots.stream().filter(root -> root.name().equals(library)), relative);
        return same.isPresent() ? same : only(roots.stream(), relative);
    }

    /// The item of a file here; where several libraries have it, the first.
    Optional<MediaId> at(Path file) {
        return items(Columns.ofPath(file)).findFirst().map(MediaId::new);
    }

    private Optional<MediaId> at(String path) {
        return only(items(path).distinct());
    }

    private Stream<Long> items(String path) {
        return roots.stream().map(Root::library).distinct().flatMap(library -> item(library, path));
    }

    /// By as much of its end as there is below a folder here, the most first.
    private Optional<MediaId> ending(String path) {
        List<String> names = Arrays.stream(path.split("[/\\\\]+", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        for (int count = Math.min(MOST_NAMES, names.size()); count >= FEWEST_NAMES; count--) {
            String end = String.join("/", names.subList(names.size() - count, names.size()));
            Optional<MediaId> found = only(roots.stream(), end);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<MediaId> only(Stream<Root> folders, String relative) {
        return only(folders.flatMap(
                        root -> resolved(root, relative).flatMap(path -> item(root.library(), Columns.ofPath(path))))
                .distinct());
    }

    private static Optional<MediaId> only(Stream<Long> items) {
        return ClueSearch.only(items.limit(2).toList());
    }

    private static Stream<Path> resolved(Root root, String relative) {
        try {
            return Stream.of(root.folder().resolve(relative));
        } catch (InvalidPathException e) {
            return Stream.empty(); // a name that this machine cannot have
        }
    }

    private Stream<Long> item(long library, String path) {
        return handle
                .select("select item_id from media_file where library_id = ? and path = ?", library, path)
                .mapTo(Long.class)
                .list()
                .stream();
    }
}
