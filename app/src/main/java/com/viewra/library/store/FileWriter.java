package com.viewra.library.store;

import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.media.Chapter;
import com.viewra.media.Fingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Writes files, their tracks, chapters and sidecars.
final class FileWriter {
    /// So many files of the same bytes are looked at for one that went away; a library of copies stays quick.
    private static final int MOST_TWINS = 20;

    private final Handle handle;
    private final LibraryId library;

    FileWriter(Handle handle, LibraryId library) {
        this.handle = handle;
        this.library = library;
    }

    /// A file on record and the item it belongs to.
    record Stored(long file, MediaId item) {}

    Optional<Stored> at(Path file) {
        return handle.createQuery("select id, item_id from media_file where library_id = :library and path = :path")
                .bind("library", library.value())
                .bind("path", Columns.ofPath(file))
                .map((row, _) -> new Stored(row.getLong("id"), new MediaId(row.getLong("item_id"))))
                .findOne();
    }

    /// The file on record that has the same bytes and is not where it was: this is where it went.
    Optional<Stored> movedTo(MediaFile file) {
        return file.fingerprint().flatMap(this::vanishedTwin);
    }

    private Optional<Stored> vanishedTwin(Fingerprint fingerprint) {
        return vanished(fingerprint, " and missing_since_ms > 0").or(() -> vanished(fingerprint, ""));
    }

    private Optional<Stored> vanished(Fingerprint fingerprint, String condition) {
        record Twin(Stored stored, Path path) {}
        List<Twin> twins = handle.createQuery(
                        "select id, item_id, path from media_file where fingerprint = :fingerprint"
                                + " and library_id = :library" + condition + " limit " + MOST_TWINS)
                .bind("fingerprint", fingerprint.hex())
                .bind("library", library.value())
                .map((row, _) -> new Twin(
                        new Stored(row.getLong("id"), new MediaId(row.getLong("item_id"))), Columns.path(row, "path")))
                .list();
        return twins.stream()
                .filter(twin -> Files.notExists(twin.path()))
                .map(Twin::stored)
                .findFirst();
    }

    void write(FileFound found, Optional<Stored> known, MediaId item) {
        long id = known.map(Stored::file).orElseGet(() -> insert(found, item));
        if (known.isPresent()) update(id, found, item);
        new TrackRows(handle).replace(id, found.file().tracks());
        replaceChapters(id, found.chapters());
        replaceSidecars(id, found.file().sidecars());
    }

    private long insert(FileFound found, MediaId item) {
        return bind(
                        "insert into media_file (library_id, item_id, folder, path, part, size_bytes, modified_ms,"
                                + " fingerprint, container, duration_ms, width, height, broken) values (:library, :item,"
                                + " :folder, :path, :part, :size, :modified, :fingerprint, :container, :duration,"
                                + " :width, :height, :broken)",
                        found,
                        item)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private void update(long id, FileFound found, MediaId item) {
        bind(
                        "update media_file set item_id = :item, folder = :folder, path = :path, part = :part,"
                                + " size_bytes = :size, modified_ms = :modified, fingerprint = :fingerprint,"
                                + " container = :container, duration_ms = :duration, width = :width, height = :height,"
                                + " broken = :broken, missing_since_ms = null where id = :id and library_id = :library",
                        found,
                        item)
                .bind("id", id)
                .execute();
    }

    private org.jdbi.v3.core.statement.Update bind(String sql, FileFound found, MediaId item) {
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
                .bind("broken", file.broken().map(reason -> Columns.shortened(reason, 1000)));
    }

    private void replaceChapters(long file, List<Chapter> chapters) {
        handle.execute("delete from chapter where file_id = ?", file);
        for (int n = 0; n < chapters.size(); n++)
            handle.createUpdate("insert into chapter (file_id, position, start_ms, title)"
                            + " values (:file, :position, :start, :title)")
                    .bind("file", file)
                    .bind("position", n)
                    .bind("start", chapters.get(n).start().toMillis())
                    .bind("title", Columns.shortened(chapters.get(n).title(), 500))
                    .execute();
    }

    /// Stores what lies beside a file that itself is unchanged.
    /// @return the item, if that is different from what was stored
    Optional<MediaId> replaceSidecars(Path path, List<SidecarSubtitle> sidecars) {
        Optional<Stored> stored = at(path);
        if (stored.isEmpty()
                || new FileRows(handle).sidecars(stored.get().file()).equals(sidecars)) return Optional.empty();
        replaceSidecars(stored.get().file(), sidecars);
        return stored.map(Stored::item);
    }

    private void replaceSidecars(long file, List<SidecarSubtitle> sidecars) {
        handle.execute("delete from sidecar where file_id = ?", file);
        for (int n = 0; n < sidecars.size(); n++) insertSidecar(file, n, sidecars.get(n));
    }

    private void insertSidecar(long file, int position, SidecarSubtitle sidecar) {
        handle.createUpdate(
                        "insert into sidecar (file_id, position, path, codec, language, title, is_default, is_forced,"
                                + " hearing_impaired) values (:file, :position, :path, :codec, :language, :title, :default,"
                                + " :forced, :hearing)")
                .bind("file", file)
                .bind("position", position)
                .bind("path", Columns.ofPath(sidecar.path()))
                .bind("codec", sidecar.codec().id())
                .bind("language", sidecar.label().language())
                .bind("title", sidecar.label().title().map(text -> Columns.shortened(text, 500)))
                .bind("default", sidecar.label().isDefault())
                .bind("forced", sidecar.label().isForced())
                .bind("hearing", sidecar.label().isHearingImpaired())
                .execute();
    }
}
