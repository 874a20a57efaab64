package com.viewra.library.store;

import com.viewra.api.event.EventPublisher;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.FileStamp;
import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import com.viewra.library.Intake;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.KnownMetadata;
import com.viewra.library.Library;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.LibraryEvent.LibraryAdded;
import com.viewra.library.LibraryEvent.LibraryRemoved;
import com.viewra.library.LibraryEvent.PlaybackProgress;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import com.viewra.library.MetadataSource;
import com.viewra.library.MetadataStore;
import com.viewra.library.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/// The library in an H2 file database. Reads go to the connection pool, writes through one lane.
public final class LibraryStore implements Library, Intake, ArtworkLedger, MetadataStore, AutoCloseable {
    /// So long may a scan hold the write lane while others wait.
    private static final Duration LONGEST_BATCH = Duration.ofMillis(40);

    private final Database database;
    private final Jdbi jdbi;
    private final WriteLane lane;
    private final Clock clock;

    private LibraryStore(Database database, EventPublisher events, Clock clock) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.lane = new WriteLane(jdbi, events);
        this.clock = clock;
    }

    /// Opens the library kept in `folder`, making it if it is new.
    /// @throws IOException with a sentence for the user, if the database is in use, damaged or too new
    public static LibraryStore open(Path folder, EventPublisher events, Clock clock) throws IOException {
        return new LibraryStore(Database.open(folder), events, clock);
    }

    @Override
    public List<MediaLibrary> libraries() {
        return jdbi.withHandle(handle -> new LibraryRows(handle).all());
    }

    @Override
    public MediaLibrary add(String name, LibraryKind kind, List<Path> folders) {
        return lane.write((handle, news) -> {
            MediaLibrary added = new LibraryRows(handle).insert(name, kind, folders, clock);
            news.add(new LibraryAdded(added.id(), added.name()));
            return added;
        });
    }

    @Override
    public void remove(LibraryId library) {
        lane.write((handle, news) -> {
            boolean removed = new LibraryRows(handle).delete(library);
            if (removed) news.add(new LibraryRemoved(library));
            return removed;
        });
    }

    @Override
    public ItemPage find(ItemQuery query) {
        return jdbi.withHandle(handle -> new Items(handle).find(query));
    }

    @Override
    public Optional<Item> item(MediaId id) {
        return jdbi.withHandle(handle -> new Items(handle).item(id));
    }

    @Override
    public Optional<ItemDetails> details(MediaId id) {
        return jdbi.withHandle(handle -> new Items(handle).details(id));
    }

    @Override
    public void saveProgress(MediaId id, Duration position) {
        lane.write((handle, news) -> {
            Optional<Progress> saved = new ProgressRows(handle).moved(id, position, clock.instant());
            saved.ifPresent(progress -> news.add(new PlaybackProgress(id, position, progress.watched())));
            return saved;
        });
    }

    @Override
    public void markWatched(MediaId id, boolean watched) {
        lane.write((handle, news) -> {
            Optional<Progress> saved = new ProgressRows(handle).marked(id, watched, clock.instant());
            saved.ifPresent(progress -> news.add(new PlaybackProgress(id, progress.position(), watched)));
            return saved;
        });
    }

    @Override
    public Map<Path, FolderStamp> stamps(LibraryId library) {
        return jdbi.withHandle(handle -> {
            Map<Path, FolderStamp> stamps = new HashMap<>();
            handle.createQuery(
                            "select path, stamp, pictures, files, failed from directory_stamp where library_id = :library")
                    .bind("library", library.value())
                    .map((row, _) -> stamps.put(
                            Columns.path(row, "path"),
                            new FolderStamp(
                                    row.getString("stamp"),
                                    row.getString("pictures"),
                                    row.getInt("files"),
                                    row.getInt("failed"))))
                    .list();
            return stamps;
        });
    }

    @Override
    public Set<Path> folders(LibraryId library) {
        return jdbi.withHandle(handle -> handle.createQuery("select folder from media_file where library_id = :library"
                        + " and missing_since_ms is null union select path from directory_stamp"
                        + " where library_id = :library")
                .bind("library", library.value())
                .map((row, _) -> Columns.path(row, "folder"))
                .set());
    }

    @Override
    public Map<Path, FileStamp> files(LibraryId library, Path folder) {
        return jdbi.withHandle(handle -> new FileRows(handle).stamps(library, folder));
    }

    @Override
    public void store(LibraryId library, List<Finding> findings) {
        int stored = 0;
        while (stored < findings.size()) {
            List<Finding> rest = findings.subList(stored, findings.size());
            stored += lane.writeWhenFree(
                    (handle, news) -> storeSome(new FindingWriter(handle, library, clock, news), rest));
        }
    }

    /// @return how many of them
    private int storeSome(FindingWriter writer, List<Finding> findings) {
        Instant end = clock.instant().plus(LONGEST_BATCH);
        int stored = 0;
        do writer.write(findings.get(stored++));
        while (stored < findings.size() && clock.instant().isBefore(end));
        return stored;
    }

    @Override
    public List<MediaId> unillustrated(int limit) {
        return jdbi.withHandle(handle -> new ArtworkRows(handle).unillustrated(limit));
    }

    @Override
    public void record(MediaId item, ArtworkKind kind, Optional<String> version) {
        lane.write((handle, news) -> {
            new ArtworkRows(handle).record(item, kind, version, news);
            return item;
        });
    }

    @Override
    public Optional<String> version(MediaId item, ArtworkKind kind) {
        return jdbi.withHandle(handle -> new ArtworkRows(handle).version(item, kind));
    }

    @Override
    public boolean isSettled(MediaId item, ArtworkKind kind) {
        return jdbi.withHandle(handle -> new ArtworkRows(handle).isSettled(item, kind));
    }

    @Override
    public void undecodable(MediaId item, String reason) {
        lane.write((handle, news) -> {
            int marked = handle.execute(
                    "update media_file set broken = ? where item_id = ? and broken is null"
                            + " and (select count(*) from media_file f where f.item_id = ?) = 1",
                    reason,
                    item.value(),
                    item.value());
            if (marked > 0) news.add(new ItemChanged(item));
            return marked;
        });
    }

    @Override
    public Optional<KnownMetadata> metadata(MediaId item) {
        return jdbi.withHandle(handle -> new ItemMetadata(handle).of(item));
    }

    @Override
    public void put(MediaId item, MetadataSource source, Metadata metadata) {
        writeMetadata(writer -> writer.put(item, source, metadata));
    }

    @Override
    public void edit(MediaId item, Field field, String value) {
        String normal = field.normal(value)
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" must be %s, not \"%s\"."
                        .formatted(field.id(), field.form().inWords(), value)));
        writeMetadata(writer -> writer.edit(item, field, normal));
    }

    @Override
    public void edit(MediaId item, Label.Kind kind, List<String> names) {
        writeMetadata(writer -> writer.edit(item, kind, names));
    }

    @Override
    public void unlock(MediaId item, Field field) {
        writeMetadata(writer -> writer.unlock(item, field));
    }

    @Override
    public void unlock(MediaId item, Label.Kind kind) {
        writeMetadata(writer -> writer.unlock(item, kind));
    }

    private void writeMetadata(Consumer<MetadataWriter> work) {
        lane.write((handle, news) -> {
            work.accept(new MetadataWriter(handle, news));
            return news.size();
        });
    }

    @Override
    public void close() {
        lane.close();
        database.close();
    }
}
