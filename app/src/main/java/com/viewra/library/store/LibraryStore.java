package com.viewra.library.store;

import com.viewra.api.event.EventPublisher;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.Backup;
import com.viewra.library.Browsing;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.FileStamp;
import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import com.viewra.library.Found;
import com.viewra.library.Identifications;
import com.viewra.library.Intake;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.KnownMetadata;
import com.viewra.library.Letter;
import com.viewra.library.Library;
import com.viewra.library.LibraryEvent.ItemChanged;
import com.viewra.library.LibraryEvent.LibraryAdded;
import com.viewra.library.LibraryEvent.LibraryRemoved;
import com.viewra.library.LibraryEvent.PlaybackProgress;
import com.viewra.library.LibraryId;
import com.viewra.library.Mark;
import com.viewra.library.Marks;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import com.viewra.library.MetadataSource;
import com.viewra.library.MetadataStore;
import com.viewra.library.Progress;
import com.viewra.library.Search;
import com.viewra.library.SidecarSubtitle;
import com.viewra.library.search.Catalogue;
import com.viewra.library.search.Hits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/// The library in an H2 file database. Reads go to the connection pool, writes through one lane.
public final class LibraryStore implements Library, Search, Intake, ArtworkLedger, MetadataStore, AutoCloseable {
    /// So long may a scan hold the write lane while others wait.
    private static final Duration LONGEST_BATCH = Duration.ofMillis(40);

    private final Database database;
    private final Jdbi jdbi;
    private final LiveCatalogue catalogue;
    private final WriteLane lane;
    private final Clock clock;
    private final Marks marks;

    private LibraryStore(Database database, EventPublisher events, Clock clock) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.catalogue = new LiveCatalogue(jdbi, events);
        this.lane = new WriteLane(jdbi, catalogue);
        this.clock = clock;
        this.marks = new StoredMarks(jdbi, lane, clock);
    }

    /// Opens the library kept in `folder`, making it if it is new.
    /// @throws IOException with a sentence for the user, if the database is in use, damaged or too new
    public static LibraryStore open(Path folder, EventPublisher events, Clock clock) throws IOException {
        return new LibraryStore(Database.open(folder, clock.instant()), events, clock);
    }

    /// The backups of the library kept in `folder`, the newest first.
    public static List<Backup> backups(Path folder) throws IOException {
        return Database.backups(folder).all();
    }

    /// Puts a backup in the place of the library kept in `folder`, which must not be open.
    /// @return where what was there before is kept
    /// @throws IOException with a sentence for the user, if the backup cannot be used; nothing is changed then
    public static Path restore(Path folder, Path backup, Clock clock) throws IOException {
        return Database.restore(folder, backup, clock.instant());
    }

    /// Copies the library as it is now, while others use it.
    public Backup backUp() throws IOException {
        return database.backUp(Backup.Kind.ASKED, clock.instant());
    }

    /// Makes the backup of today, if there is none yet, and removes old ones.
    public Optional<Backup> backUpIfDue() throws IOException {
        Instant now = clock.instant();
        return database.isBackupDue(now) ? Optional.of(database.backUp(Backup.Kind.DAILY, now)) : Optional.empty();
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
        Catalogue current = catalogue.current();
        Hits hits = current.page(query);
        return jdbi.withHandle(handle -> new Items(handle, current).page(hits));
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
    public Found search(String text, int perKind) {
        Catalogue current = catalogue.current();
        Map<ItemKind, Hits> best = current.best(text, perKind);
        Map<Facet, List<FacetCount>> labels = new EnumMap<>(Facet.class);
        labels.putAll(current.names(text, perKind));
        List<FacetCount> people =
                Optional.ofNullable(labels.remove(Facet.PERSON)).orElse(List.of());
        return jdbi.withHandle(handle -> new Found(new Items(handle, current).pages(best), people, labels));
    }

    @Override
    public Map<Facet, List<FacetCount>> facets(ItemQuery query, Set<Facet> wanted) {
        return catalogue.current().facets(query, wanted);
    }

    @Override
    public List<Letter> letters(ItemQuery query) {
        return catalogue.current().letters(query);
    }

    @Override
    public List<FacetCount> names(Facet facet, String text, int offset, int limit) {
        return catalogue.current().names(facet, text, offset, limit);
    }

    /// The ways into this library beside its plain lists.
    public Browsing browsing() {
        return new Browsing(
                this, marks, new StoredHome(jdbi, catalogue), new StoredPlaylists(jdbi, catalogue, lane, clock));
    }

    /// What items were identified as.
    public Identifications identifications() {
        return new StoredIdentifications(jdbi, lane);
    }

    /// The subtitle files beside a film.
    public List<SidecarSubtitle> sidecars(Path film) {
        return jdbi.withHandle(handle -> new FileRows(handle).sidecars(film));
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
        marks.mark(List.of(id), new Mark.Watched(watched));
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

    @Override
    public boolean isWatched(LibraryId library) {
        return jdbi.withHandle(handle -> handle.select("select watched from library where id = ?", library.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    @Override
    public void watch(LibraryId library, boolean on) {
        lane.write((handle, _) -> handle.execute("update library set watched = ? where id = ?", on, library.value()));
    }

    @Override
    public Map<Path, String> broken(LibraryId library, int limit) {
        return jdbi.withHandle(handle -> new FileRows(handle).broken(library, limit));
    }

    @Override
    public int forgetMissing(LibraryId library) {
        return lane.write((handle, news) -> new MissingFiles(handle, library, clock, news).forget());
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
    public void record(MediaId item, ArtworkKind kind, Optional<Kept> picture) {
        lane.write((handle, news) -> {
            new ArtworkRows(handle).record(item, kind, picture, news);
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
    public void forget(MediaId item) {
        lane.write((handle, _) -> handle.execute("delete from artwork where item_id = ?", item.value()));
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

    /// For tests that need more items than they have time to scan.
    <T> T writeDirectly(WriteLane.Work<T> work) {
        return lane.write(work);
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
        catalogue.close();
        database.close();
    }
}
