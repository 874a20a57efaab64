package com.viewra.library.store;

import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.media.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Finds the row of a file: by its path, or by its bytes when it was moved or renamed, also from another library.
final class FileLookup {
    /// So many files of the same bytes are looked at for one that went away; a library of copies stays quick.
    private static final int MOST_TWINS = 20;

    private static final String COLUMNS = "select id, item_id, library_id, folder, path, fingerprint, size_bytes,"
            + " modified_ms, missing_since_ms is not null as missing from media_file where ";

    private final Handle handle;
    private final LibraryId library;
    private final Map<Path, Boolean> moved = new HashMap<>();

    FileLookup(Handle handle, LibraryId library) {
        this.handle = handle;
        this.library = library;
    }

    /// A file on record and the item it belongs to.
    record Stored(
            long file,
            MediaId item,
            LibraryId library,
            Path folder,
            Path path,
            Optional<Fingerprint> fingerprint,
            long sizeBytes,
            long modifiedMs,
            boolean missing) {
        private static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getLong("id"),
                    new MediaId(row.getLong("item_id")),
                    new LibraryId(row.getLong("library_id")),
                    Columns.path(row, "folder"),
                    Columns.path(row, "path"),
                    Columns.text(row, "fingerprint").map(Fingerprint::new),
                    row.getLong("size_bytes"),
                    row.getLong("modified_ms"),
                    row.getBoolean("missing"));
        }
    }

    Optional<Stored> at(Path file) {
        return handle.createQuery(COLUMNS + "library_id = :library and path = :path")
                .bind("library", library.value())
                .bind("path", Columns.ofPath(file))
                .map((row, _) -> Stored.of(row))
                .findOne();
    }

    /// The file on record that has the same bytes and is not where it was: this is where it went.
    Optional<Stored> movedTo(MediaFile file) {
        return file.fingerprint().flatMap(print -> vanishedTwin(print, file.path()));
    }

    private Optional<Stored> vanishedTwin(Fingerprint fingerprint, Path now) {
        List<Stored> twins = twins(fingerprint, "");
        Optional<Stored> vanished = vanished(twins, now);
        return vanished.isPresent() || twins.size() < MOST_TWINS
                ? vanished
                : vanished(twins(fingerprint, " and missing_since_ms > 0"), now);
    }

    private List<Stored> twins(Fingerprint fingerprint, String condition) {
        return handle.createQuery(COLUMNS + "fingerprint = :fingerprint" + condition + " limit " + MOST_TWINS)
                .bind("fingerprint", fingerprint.hex())
                .map((row, _) -> Stored.of(row))
                .list();
    }

    private Optional<Stored> vanished(List<Stored> twins, Path now) {
        Optional<Stored> missing = twins.stream()
                .filter(twin -> twin.missing() && !twin.path().equals(now) && hasMoved(twin))
                .findFirst();
        return missing.isPresent()
                ? missing
                : twins.stream()
                        .filter(twin -> !twin.path().equals(now) && hasMoved(twin))
                        .findFirst();
    }

    /// Whether other bytes are at its place now, or none, while the folder of its library is there.
    private boolean hasMoved(Stored twin) {
        return moved.computeIfAbsent(twin.path(), _ -> {
            try {
                BasicFileAttributes now = Files.readAttributes(twin.path(), BasicFileAttributes.class);
                boolean isSame =
                        now.size() == twin.sizeBytes() && now.lastModifiedTime().toMillis() == twin.modifiedMs();
                return !isSame && !Optional.of(Fingerprint.of(twin.path())).equals(twin.fingerprint());
            } catch (NoSuchFileException e) {
                return isWithinReach(twin);
            } catch (IOException e) {
                return false;
            }
        });
    }

    private boolean isWithinReach(Stored twin) {
        return new LibraryRows(handle)
                .folders(twin.library().value()).stream()
                        .anyMatch(root -> twin.path().startsWith(root) && Files.isDirectory(root));
    }

    /// What is known of a path may be different from now on.
    void forget(Path path) {
        moved.remove(path);
    }
}
