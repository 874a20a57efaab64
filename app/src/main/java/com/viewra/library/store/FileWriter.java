package com.viewra.library.store;

import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.library.store.FileLookup.Stored;
import com.viewra.media.Chapter;
import com.viewra.media.Fingerprint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Writes files, their tracks, chapters and sidecars.
final class FileWriter {
    private static final List<String> PARTS = List.of("track", "chapter", "sidecar");

    private final Handle handle;
    private final LibraryId library;
    private final RowBatches batches;

    /// @param batches where tracks, chapters and sidecars go
    FileWriter(Handle handle, LibraryId library, RowBatches batches) {
        this.handle = handle;
        this.library = library;
        this.batches = batches;
    }

    void write(FileFound found, Optional<Stored> known, MediaId item) {
        long id = known.map(Stored::file).orElseGet(() -> insert(found, item));
        if (known.isPresent()) {
            update(id, found, item);
            for (String table : PARTS) handle.execute("delete from " + table + " where file_id = ?", id);
        }
        TrackRows.insert(batches, id, found.file().tracks());
        insertChapters(id, found.chapters());
        insertSidecars(id, found.file().sidecars());
    }

    /// Lets two files change places, before what was found at the place of the first is written to the second. What is
    /// now said to be at the place of the second is read again when a scan gets there.
    void swap(Stored here, Stored moved) {
        place(here.file(), library, here.folder(), Path.of("/between-places-" + here.file()));
        place(moved.file(), library, here.folder(), here.path());
        place(here.file(), moved.library(), moved.folder(), moved.path());
    }

    private void place(long file, LibraryId in, Path folder, Path path) {
        handle.createUpdate("update media_file set library_id = :library, folder = :folder, path = :path,"
                        + " modified_ms = 0 where id = :id")
                .bind("library", in.value())
                .bind("folder", Columns.ofPath(folder))
                .bind("path", Columns.ofPath(path))
                .bind("id", file)
                .execute();
    }

    void isBack(Stored stored) {
        handle.execute("update media_file set missing_since_ms = null where id = ?", stored.file());
    }

    private long insert(FileFound found, MediaId item) {
        return bind(
                        "insert into media_file (library_id, item_id, folder, path, part, size_bytes, modified_ms,"
                                + " fingerprint, container, duration_ms, width, height, broken, edition, notes) values (:library, :item,"
                                + " :folder, :path, :part, :size, :modified, :fingerprint, :container, :duration,"
                                + " :width, :height, :broken, :edition, :notes)",
                        found,
                        item)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private void update(long id, FileFound found, MediaId item) {
        bind(
                        "update media_file set library_id = :library, item_id = :item, folder = :folder, path = :path, part = :part,"
                                + " size_bytes = :size, modified_ms = :modified, fingerprint = :fingerprint,"
                                + " container = :container, duration_ms = :duration, width = :width, height = :height,"
                                + " broken = :broken, edition = :edition, notes = :notes, missing_since_ms = null where id = :id",
                        found,
                        item)
                .bind("id", id)
                .execute();
    }

    private Update bind(String sql, FileFound found, MediaId item) {
        MediaFile file = found.file();
        Optional<VideoFormat> picture = file.tracks().stream()
                .filter(Track.Video.class::isInstance)
                .map(track -> ((Track.Video) track).format())
                .findFirst();
        return handle.createUpdate(sql)
                .bind("library", library.value())
                .bind("item", item.value())
                .bind("folder", Columns.ofPath(found.folder()))
                .bind("path", Columns.ofPath(file.path()))
                .bind("part", found.reading().part())
                .bind("size", file.sizeBytes())
                .bind("modified", file.modifiedAt().toEpochMilli())
                .bind("fingerprint", file.fingerprint().map(Fingerprint::hex))
                .bind("container", file.container().map(name -> Columns.shortened(name, 64)))
                .bind("duration", file.duration().map(Duration::toMillis))
                .bind("width", picture.map(VideoFormat::displayWidth))
                .bind("height", picture.map(VideoFormat::displayHeight))
                .bind("broken", file.broken().map(reason -> Columns.shortened(reason, 1000)))
                .bind("edition", found.reading().edition().map(name -> Columns.shortened(name, 200)))
                .bind("notes", found.notes().stamp());
    }

    private void insertChapters(long file, List<Chapter> chapters) {
        for (int n = 0; n < chapters.size(); n++)
            batches.add(
                    "insert into chapter (file_id, position, start_ms, title) values (?, ?, ?, ?)",
                    file,
                    n,
                    chapters.get(n).start().toMillis(),
                    Columns.shortened(chapters.get(n).title(), 500));
    }

    /// Stores what lies beside a file that itself is unchanged.
    /// @return whether that is different from what was stored
    boolean replaceSidecars(Stored stored, List<SidecarSubtitle> sidecars) {
        if (new FileRows(handle).sidecars(stored.file()).equals(sidecars)) return false;
        handle.execute("delete from sidecar where file_id = ?", stored.file());
        insertSidecars(stored.file(), sidecars);
        return true;
    }

    private void insertSidecars(long file, List<SidecarSubtitle> sidecars) {
        for (int n = 0; n < sidecars.size(); n++) insertSidecar(file, n, sidecars.get(n));
    }

    private void insertSidecar(long file, int position, SidecarSubtitle sidecar) {
        batches.add(
                "insert into sidecar (file_id, position, path, codec, language, title, is_default, is_forced,"
                        + " hearing_impaired) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file,
                position,
                Columns.ofPath(sidecar.path()),
                sidecar.codec().id(),
                sidecar.label().language(),
                sidecar.label().title().map(text -> Columns.shortened(text, 500)),
                sidecar.label().isDefault(),
                sidecar.label().isForced(),
                sidecar.label().isHearingImpaired());
    }
}
