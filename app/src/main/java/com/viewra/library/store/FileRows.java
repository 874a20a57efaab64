package com.viewra.library.store;

import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackLabel;
import com.viewra.library.FileStamp;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Chapter;
import com.viewra.media.Fingerprint;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Reads the files of items.
final class FileRows {
    private static final String IN_ORDER =
            " order by missing_since_ms nulls first, edition nulls first, coalesce(part, 0), id";
    private final Handle handle;
    private final TrackRows tracks;

    FileRows(Handle handle) {
        this.handle = handle;
        this.tracks = new TrackRows(handle);
    }

    /// The first file of each item that has one: of several versions the one that is not called anything.
    Map<Long, FileSummary> firstOf(List<Long> items) {
        Map<Long, FileSummary> first = new HashMap<>();
        handle.createQuery("select item_id, path, duration_ms, broken, width, height from media_file"
                        + " where item_id in (<items>) order by missing_since_ms nulls first, broken nulls first,"
                        + " edition nulls first, coalesce(part, 0), id")
                .bindList("items", items)
                .map((row, _) -> first.putIfAbsent(row.getLong("item_id"), summary(row)))
                .list();
        return first;
    }

    private static FileSummary summary(ResultSet row) throws SQLException {
        return new FileSummary(
                Columns.path(row, "path"),
                Columns.duration(row, "duration_ms"),
                Columns.text(row, "broken"),
                Columns.number(row, "width"),
                Columns.number(row, "height"));
    }

    List<MediaFile> of(MediaId item) {
        return handle.createQuery("select * from media_file where item_id = :item" + IN_ORDER)
                .bind("item", item.value())
                .map((row, _) -> file(row))
                .list();
    }

    private MediaFile file(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new MediaFile(
                Columns.path(row, "path"),
                row.getLong("size_bytes"),
                Instant.ofEpochMilli(row.getLong("modified_ms")),
                Columns.text(row, "fingerprint").map(Fingerprint::new),
                Columns.text(row, "container"),
                Columns.duration(row, "duration_ms"),
                tracks.of(id),
                sidecars(id),
                Columns.text(row, "broken"),
                Columns.instant(row, "missing_since_ms"),
                Columns.text(row, "edition"),
                Columns.number(row, "part"));
    }

    /// Those beside the film at that path, whichever library it is in.
    List<SidecarSubtitle> sidecars(Path film) {
        return handle.createQuery("select id from media_file where library_id in (select id from library)"
                        + " and path = :path order by id")
                .bind("path", Columns.ofPath(film))
                .mapTo(Long.class)
                .findFirst()
                .map(this::sidecars)
                .orElse(List.of());
    }

    List<SidecarSubtitle> sidecars(long file) {
        return handle.createQuery("select * from sidecar where file_id = :file order by position")
                .bind("file", file)
                .map((row, _) ->
                        new SidecarSubtitle(Columns.path(row, "path"), Codec.of(row.getString("codec")), label(row)))
                .list();
    }

    static TrackLabel label(ResultSet row) throws SQLException {
        return new TrackLabel(
                Columns.text(row, "language"),
                Columns.text(row, "title"),
                row.getBoolean("is_default"),
                row.getBoolean("is_forced"),
                row.getBoolean("hearing_impaired"));
    }

    /// The chapters of the item's first file.
    List<Chapter> chapters(MediaId item) {
        return handle.createQuery("select start_ms, title from chapter where file_id = (select id from media_file"
                        + " where item_id = :item" + IN_ORDER + " limit 1) order by position")
                .bind("item", item.value())
                .map((row, _) -> new Chapter(Duration.ofMillis(row.getLong("start_ms")), row.getString("title")))
                .list();
    }

    Map<Path, FileStamp> stamps(LibraryId library, Path folder) {
        Map<Path, FileStamp> stamps = new HashMap<>();
        handle.createQuery("select path, size_bytes, modified_ms, broken, notes from media_file"
                        + " where library_id = :library and folder = :folder")
                .bind("library", library.value())
                .bind("folder", Columns.ofPath(folder))
                .map((row, _) -> stamps.put(
                        Columns.path(row, "path"),
                        new FileStamp(
                                row.getLong("size_bytes"),
                                Instant.ofEpochMilli(row.getLong("modified_ms")),
                                row.getString("broken") != null,
                                Columns.text(row, "notes"))))
                .list();
        return stamps;
    }

    Map<Path, String> broken(LibraryId library, int limit) {
        Map<Path, String> broken = new TreeMap<>();
        handle.createQuery("select path, broken from media_file where library_id = :library and broken is not null"
                        + " and missing_since_ms is null order by path limit :limit")
                .bind("library", library.value())
                .bind("limit", limit)
                .map((row, _) -> broken.put(Columns.path(row, "path"), row.getString("broken")))
                .list();
        return broken;
    }
}
