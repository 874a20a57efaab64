package com.viewra.library.store;

import com.viewra.api.event.EventPublisher;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.Backup;
import com.viewra.library.Browsing;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.FiledPage;
import com.viewra.library.Found;
import com.viewra.library.Identifications;
import com.viewra.library.Intake;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.Letter;
import com.viewra.library.Library;
import com.viewra.library.LibraryEvent.LibraryAdded;
import com.viewra.library.LibraryEvent.LibraryRemoved;
import com.viewra.library.LibraryEvent.PlaybackProgress;
import com.viewra.library.LibraryId;
import com.viewra.library.Mark;
import com.viewra.library.Marks;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import com.viewra.library.MetadataStore;
import com.viewra.library.Progress;
import com.viewra.library.Search;
import com.viewra.library.SidecarSubtitle;
import com.viewra.library.portable.Portable;
import com.viewra.library.search.Catalogue;
import com.viewra.library.search.Hits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// The library in an H2 file database. Reads go to the connection pool, writes through one lane.
public final class LibraryStore implements Library, Search, AutoCloseable {
    /// So long somebody is taken to go on looking.
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Database database;
    private final Jdbi jdbi;
    private final LiveCatalogue catalogue;
    private final WriteLane lane;
    private final Clock clock;
    private final Undoing undoing = new Undoing();
    private final Marks marks;
    private volatile long lookedNanos = System.nanoTime() - LOOK.toNanos();

    private LibraryStore(Database database, EventPublisher events, Clock clock) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.catalogue = new LiveCatalogue(jdbi, events);
        this.lane = new WriteLane(jdbi, catalogue);
        this.clock = clock;
        this.marks = new StoredMarks(jdbi, lane, clock, undoing);
    }

    /// Opens the library kept in `folder`, making it if it is new.
    /// @throws IOException with a sentence for the user, if the database is in use, damaged or too new
    public static LibraryStore open(Path folder, EventPublisher events, Clock clock) throws IOException {
        return new LibraryStore(Database.open(folder, clock.instant()), events, clock);
    }

    /// What to tell people who start with a library that was found damaged these days, in a sentence or two.
    public static Optional<String> lossNews(Path folder, Clock clock) throws IOException {
        return new LossNotes(folder).news(clock.instant());
    }

    /// What was wrong with the database of the library kept in `folder` when it was last read; empty if nothing was.
    public static Optional<String> suspicion(Path folder) throws IOException {
        return Suspicion.of(new DatabaseFile(folder)).said();
    }

    /// The backups of the library kept in `folder`, the newest first.
    public static List<Backup> backups(Path folder) throws IOException {
        return new DatabaseFile(folder).backups().all();
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

    /// Makes a backup, if something is new since the newest one and that is so old or there is none; removes old ones.
    Optional<Backup> backUpIfOlderThan(Duration old) throws IOException {
        Instant now = clock.instant();
        return database.isBackupDue(now, old) ? Optional.of(database.backUp(Backup.Kind.DAILY, now)) : Optional.empty();
    }

    /// Makes the file smaller if very much of it is past. Whoever reads or writes meanwhile waits, for seconds.
    /// @param isBusy whether somebody is about to; then only what would fill the disk is left out
    void tidyIfItPays(boolean isBusy) throws IOException {
        database.tidy(isBusy ? Tidying.TOO_MUCH_BYTES : Tidying.VERY_MUCH_BYTES);
    }

    /// Returns when lists and searches can be answered; with a large library that takes seconds after the start.
    public void awaitLists() {
        catalogue.current();
    }

    /// Whether somebody looked into lists or searched a moment ago.
    boolean isLookedAt() {
        return System.nanoTime() - lookedNanos < LOOK.toNanos();
    }

    @Override
    public List<MediaLibrary> libraries() {
        return jdbi.withHandle(handle -> new LibraryRows(handle).all());
    }

    @Override
    public MediaLibrary add(String name, LibraryKind kind, List<Path> folders) {
        MediaLibrary made = lane.write((handle, news) -> {
            MediaLibrary added = new LibraryRows(handle).insert(name, kind, folders, clock);
            news.add(new LibraryAdded(added.id(), added.name()));
            return added;
        });
        database.noteFolders();
        return made;
    }

    @Override
    public void remove(LibraryId library) {
        lane.write((handle, news) -> {
            boolean removed = new LibraryRows(handle).delete(library);
            if (removed) news.add(new LibraryRemoved(library));
            return removed;
        });
        database.noteFolders();
    }

    @Override
    public ItemPage find(ItemQuery query) {
        lookedNanos = System.nanoTime();
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
        lookedNanos = System.nanoTime();
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
    public List<FacetCount> values(ItemQuery query, Facet facet) {
        return catalogue.current().values(query, facet);
    }

    @Override
    public List<Letter> letters(ItemQuery query) {
        return catalogue.current().letters(query);
    }

    @Override
    public List<FacetCount> names(Facet facet, String text, int offset, int limit) {
        return catalogue.current().names(facet, text, offset, limit);
    }

    @Override
    public FiledPage filed(Facet facet, ItemQuery query, int offset, int limit) {
        Catalogue current = catalogue.current();
        return jdbi.withHandle(
                handle -> new FiledNames(new Items(handle, current), current).page(facet, query, offset, limit));
    }

    /// The ways into this library beside its plain lists.
    public Browsing browsing() {
        return new Browsing(
                this,
                marks,
                new StoredHome(jdbi, catalogue),
                new StoredPlaylists(jdbi, catalogue, lane, clock),
                new StoredBoxSets(jdbi, this, lane, undoing));
    }

    /// Where scans bring what they find.
    public Intake intake() {
        return new StoredIntake(jdbi, lane, clock);
    }

    /// What is known of the pictures of items.
    public ArtworkLedger artwork() {
        return new StoredArtwork(jdbi, lane);
    }

    /// What is said of items, and by whom.
    public MetadataStore metadata() {
        return new StoredMetadata(jdbi, lane);
    }

    /// What items were identified as.
    public Identifications identifications() {
        return new StoredIdentifications(jdbi, lane);
    }

    /// The library as something to be taken elsewhere.
    public Portable portable() {
        return new StoredPortable(jdbi, lane);
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

    /// For tests that need more items than they have time to scan.
    <T> T writeDirectly(WriteLane.Work<T> work) {
        return lane.write(work);
    }

    @Override
    public void close() {
        lane.close();
        catalogue.close();
        database.close();
    }
}
