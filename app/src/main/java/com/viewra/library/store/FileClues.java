package com.viewra.library.store;

import com.viewra.library.portable.FileClue;
import com.viewra.media.Fingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The files by which items are recognised elsewhere: their own, and for a show, an album and the like the first one
/// below it.
final class FileClues {
    private final Handle handle;
    private final List<Root> roots;

    FileClues(Handle handle) {
        this.handle = handle;
        this.roots = Root.all(handle);
    }

    Map<Long, List<FileClue>> of(List<Long> items) {
        Map<Long, List<FileClue>> clues = files(items);
        Map<Long, Long> lowest =
                lowest(items.stream().filter(item -> !clues.containsKey(item)).toList());
        Map<Long, List<FileClue>> below = files(List.copyOf(lowest.values()));
        lowest.forEach((item, leaf) -> below.getOrDefault(leaf, List.of()).stream()
                .findFirst()
                .ifPresent(file -> clues.put(item, List.of(file))));
        return clues;
    }

    private Map<Long, List<FileClue>> files(List<Long> items) {
        Map<Long, List<FileClue>> files = new HashMap<>();
        if (items.isEmpty()) return files;
        handle.createQuery("select item_id, library_id, path, size_bytes, fingerprint from media_file"
                        + " where item_id in (<ids>) order by id")
                .bindList("ids", items)
                .map((row, _) -> {
                    FileClue file = clue(
                            row.getLong("library_id"),
                            Columns.path(row, "path"),
                            row.getLong("size_bytes"),
                            Columns.text(row, "fingerprint").map(Fingerprint::new));
                    return files.computeIfAbsent(row.getLong("item_id"), _ -> new ArrayList<>(1))
                            .add(file);
                })
                .list();
        return files;
    }

    /// Names that are no text are told as a whole address: they can only be found where they were.
    private FileClue clue(long library, Path path, long size, Optional<Fingerprint> fingerprint) {
        String whole = Columns.ofPath(path);
        Optional<Root> root = whole.equals(path.toString())
                ? roots.stream()
                        .filter(one -> one.library() == library && path.startsWith(one.folder()))
                        .findFirst()
                : Optional.empty();
        String told = root.map(one -> one.folder()
                        .relativize(path)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/"))
                .orElse(whole);
        return new FileClue(root.map(Root::name), told, OptionalLong.of(size), fingerprint);
    }

    /// Of each item the first one at the end of a way down from it.
    private Map<Long, Long> lowest(List<Long> items) {
        Map<Long, Long> reached = new HashMap<>();
        items.forEach(item -> reached.put(item, item));
        for (Map<Long, Long> next = below(reached); !next.isEmpty(); next = below(next)) reached.putAll(next);
        return reached;
    }

    private Map<Long, Long> below(Map<Long, Long> reached) {
        if (reached.isEmpty()) return Map.of();
        Map<Long, Long> first = new HashMap<>();
        handle.createQuery("select parent_id, min(id) as child from item where parent_id in (<ids>)"
                        + " and extra is null group by parent_id")
                .bindList("ids", List.copyOf(reached.values()))
                .map((row, _) -> first.put(row.getLong("parent_id"), row.getLong("child")))
                .list();
        Map<Long, Long> next = new HashMap<>();
        reached.forEach(
                (item, above) -> Optional.ofNullable(first.get(above)).ifPresent(child -> next.put(item, child)));
        return next;
    }
}
