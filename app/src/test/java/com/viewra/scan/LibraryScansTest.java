package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.media.Codec;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.library.Facet;
import com.viewra.library.Item;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryEvent;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.library.store.LibraryStore;
import com.viewra.plugins.scanner.MusicScanner;
import com.viewra.plugins.scanner.PhotoScanner;
import com.viewra.plugins.scanner.VideoScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryScansTest {
    private static final ItemQuery DAMAGED = ItemQuery.all().where(ItemFilter.NONE.with(Facet.DAMAGED, "yes"));
    static final List<MediaScanner> SCANNERS = List.of(new VideoScanner(), new MusicScanner(), new PhotoScanner());

    @TempDir
    Path home;

    @TempDir
    Path media;

    private final FakeMediaReader reader = new FakeMediaReader();
    private final Queue<DomainEvent> events = new ConcurrentLinkedQueue<>();
    private LibraryStore library;
    private LibraryScans scans;

    @BeforeEach
    void open() throws IOException {
        library = LibraryStore.open(home, events::add, Clock.systemUTC());
        scans = new LibraryScans(library, library.intake(), reader, () -> SCANNERS, events::add, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        scans.close();
        library.close();
    }

    @Test
    void scan_moviesAndShow_listsThemWithTheirTree() throws Exception {
        write("Movies/Up (2009)/Up (2009).mkv", "up");
        write("Shows/Lost (2004)/Season 01/Lost S01E02 Pilot.mkv", "lost 2");
        write("Shows/Lost (2004)/Season 01/Lost S01E01.mkv", "lost 1");

        LibraryId movies = scanned(LibraryKind.MOVIES, "Movies");
        LibraryId shows = scanned(LibraryKind.SHOWS, "Shows");

        Item up = only(ItemQuery.all().of(movies));
        assertEquals("Up", up.title());
        assertEquals(2009, up.year().orElseThrow());
        assertEquals(Duration.ofSeconds(100), up.duration().orElseThrow());
        Item lost = only(ItemQuery.all().of(shows).topLevelOnly());
        assertEquals(ItemKind.SHOW, lost.kind());
        Item season = only(ItemQuery.all().childrenOf(lost.id()));
        List<Item> episodes =
                library.find(ItemQuery.all().childrenOf(season.id())).items();
        assertEquals(
                List.of("Episode 1", "Pilot"),
                episodes.stream().map(Item::title).toList());
        assertEquals(
                List.of(lost.id(), season.id()),
                library.details(episodes.getFirst().id()).orElseThrow().parents().stream()
                        .map(Item::id)
                        .toList());
    }

    @Test
    void scan_treeUnchanged_readsNothingAndAddsNothing() throws Exception {
        write("a/One (2001).mkv", "1");
        write("b/Two (2002).mkv", "2");
        write("b/Broken.mkv", "");
        LibraryId id = scanned(LibraryKind.MIXED, ".");
        int reads = reader.reads();
        events.clear();

        scan(id);

        assertEquals(reads, reader.reads());
        assertTrue(events.stream().noneMatch(LibraryEvent.class::isInstance), () -> "told of " + events);
        ScanStatus status = scans.status(id);
        assertEquals(List.of(3, 3, 3, 1), List.of(status.found(), status.done(), status.unchanged(), status.failed()));
    }

    @Test
    void scan_brokenFile_isListedWithTheReason() throws Exception {
        write("Nothing.mkv", "");
        LibraryId id = scanned(LibraryKind.MIXED, ".");

        assertEquals("The file is empty.", only(ItemQuery.all().of(id)).broken().orElseThrow());
        assertEquals(1, scans.status(id).failed());
    }

    @Test
    void scan_fileThatAsksForAllMemory_isListedWithTheReasonAndTheRestIsRead() throws Exception {
        write("Bomb.mkv", "bomb");
        write("Film.mkv", "film");
        LibraryId id = scanned(LibraryKind.MIXED, ".");

        assertEquals(
                List.of("The file asks for more memory than there is.", "fine"),
                library.find(ItemQuery.all().of(id)).items().stream()
                        .map(item -> item.broken().orElse("fine"))
                        .toList());
        int reads = reader.reads();
        scan(id);
        assertEquals(reads, reader.reads(), "it is not tried again at every scan");
    }

    @Test
    void scan_fileThatABugKeptFromBeingRead_isReadByTheNext() throws Exception {
        write("Film.mkv", "film");
        reader.bug = true;
        LibraryId id = scanned(LibraryKind.MIXED, ".");
        assertEquals(1, library.find(DAMAGED).total());
        reader.bug = false;

        scan(id);

        assertTrue(only(ItemQuery.all().of(id)).broken().isEmpty());
    }

    @Test
    void scan_fileRewrittenInPlace_isReadAgainAndNotDamagedAnyMore() throws Exception {
        write("Film.mkv", "");
        LibraryId id = scanned(LibraryKind.MIXED, ".");
        MediaId film = only(DAMAGED).id();
        write("Film.mkv", "whole now");

        scan(id);

        Item repaired = only(ItemQuery.all().of(id));
        assertEquals(film, repaired.id());
        assertTrue(repaired.broken().isEmpty());
        assertEquals(0, library.find(DAMAGED).total());
    }

    @Test
    void scan_fileRemovedAndPutBack_isMissingInBetweenAndKeepsItsHistory() throws Exception {
        Path film = write("Film (1999).mkv", "film");
        LibraryId id = scanned(LibraryKind.MOVIES, ".");
        MediaId item = only(ItemQuery.all().of(id)).id();
        library.saveProgress(item, Duration.ofSeconds(40));

        Files.delete(film);
        scan(id);
        assertEquals(0, library.find(ItemQuery.all().of(id)).total());
        MediaFile lost = library.details(item).orElseThrow().files().getFirst();
        assertTrue(lost.missingSince().isPresent());
        assertTrue(events.stream().anyMatch(LibraryEvent.ItemMissing.class::isInstance));

        write("Film (1999).mkv", "film");
        scan(id);
        Item back = only(ItemQuery.all().of(id));
        assertEquals(item, back.id());
        assertEquals(Duration.ofSeconds(40), back.progress().orElseThrow().position());
    }

    @Test
    void scan_filesMovedAndRenamedAtRandom_keepTheirIds() throws Exception {
        Random random = new Random(7);
        for (int n = 0; n < 20; n++) write("start/Film number " + n + " (2000).mkv", "film " + n);
        LibraryId id = scanned(LibraryKind.MOVIES, ".");
        for (int round = 0; round < 5; round++) {
            var before = idsByContent(id);
            for (Path file : before.keySet().stream().toList().subList(0, 10)) {
                Path target = media.resolve("folder " + random.nextInt(4))
                        .resolve("Name %d (20%02d).mkv".formatted(random.nextInt(1_000_000), random.nextInt(30)));
                Files.createDirectories(target.getParent());
                Files.move(file, target);
            }
            scan(id);
            assertEquals(
                    before.values().stream().sorted().toList(),
                    idsByContent(id).values().stream().sorted().toList());
        }
    }

    /// Path to "id content": the content of a file stays with its item.
    private java.util.Map<Path, String> idsByContent(LibraryId id) throws IOException {
        java.util.Map<Path, String> ids = new java.util.TreeMap<>();
        for (Item item : library.find(ItemQuery.all().of(id)).items()) {
            Path path = item.path().orElseThrow();
            ids.put(path, item.id() + " " + Files.readString(path));
        }
        return ids;
    }

    @Test
    void scan_subtitleAddedLater_belongsToItsVideoWithoutReadingIt() throws Exception {
        write("Film (1999)/Film (1999).mkv", "film");
        LibraryId id = scanned(LibraryKind.MOVIES, ".");
        int reads = reader.reads();
        write("Film (1999)/Film (1999).de.forced.srt", "1");
        write("Film (1999)/Subs/2_English.srt", "1");

        scan(id);

        assertEquals(reads, reader.reads());
        List<SidecarSubtitle> sidecars = library.details(
                        only(ItemQuery.all().of(id)).id())
                .orElseThrow()
                .files()
                .getFirst()
                .sidecars();
        assertEquals(
                List.of(Codec.SUBRIP, Codec.SUBRIP),
                sidecars.stream().map(SidecarSubtitle::codec).toList());
        assertEquals("de", sidecars.get(0).label().language().orElseThrow());
        assertTrue(sidecars.get(0).label().isForced());
        assertEquals("en", sidecars.get(1).label().language().orElseThrow());
    }

    @Test
    void scan_versionsAndParts_areFilesOfOneItem() throws Exception {
        write("Up (2009)/Up (2009) - 1080p.mkv", "large");
        write("Up (2009)/Up (2009) - 720p.mkv", "small");
        write("Heat (1995)/Heat (1995) cd2.avi", "second");
        write("Heat (1995)/Heat (1995) cd1.avi", "first");

        LibraryId id = scanned(LibraryKind.MOVIES, ".");

        List<Item> items = library.find(ItemQuery.all().of(id)).items();
        assertEquals(List.of("Heat", "Up"), items.stream().map(Item::title).toList());
        assertEquals(
                List.of("Heat (1995) cd1.avi", "Heat (1995) cd2.avi"),
                library.details(items.getFirst().id()).orElseThrow().files().stream()
                        .map(file -> file.path().getFileName().toString())
                        .toList());
    }

    @Test
    void scan_ignoredAndExtra_onlyTheExtraIsListedWithItsFilm() throws Exception {
        write("Film (1999)/Film (1999).mkv", "film");
        write("Film (1999)/Film (1999)-trailer.mkv", "trailer");
        write("Film (1999)/Film (1999).mkv.part", "partial");
        write("Film (1999)/poster.jpg", "poster");
        write("Film (1999)/.hidden.mkv", "hidden");
        write("@eaDir/Film.mkv", "thumb");
        write("private/.nomedia", "");
        write("private/Film.mkv", "private");
        write("partly/.ignore", "*.avi\n");
        write("partly/Old.avi", "old");

        LibraryId id = scanned(LibraryKind.MIXED, ".");

        Item film = only(ItemQuery.all().of(id).topLevelOnly());
        assertEquals("Film", film.title());
        assertEquals(ItemKind.VIDEO, only(ItemQuery.all().childrenOf(film.id())).kind());
    }

    @Test
    void scan_strangeNamesAndLoops_areSurvived() throws Exception {
        write("emoji 🎬 film.mkv", "a");
        write("line\nbreak.mkv", "b");
        write("x".repeat(251) + ".mkv", "c");
        Files.createSymbolicLink(media.resolve("loop"), media);
        Files.createSymbolicLink(media.resolve("nowhere.mkv"), media.resolve("gone.mkv"));

        LibraryId id = scanned(LibraryKind.MIXED, ".");

        assertEquals(3, library.find(ItemQuery.all().of(id)).total());
        for (Item item : library.find(ItemQuery.all().of(id)).items())
            assertTrue(Files.exists(item.path().orElseThrow()));
    }

    @Test
    void scan_thousandsOfFiles_areAllThere() throws Exception {
        for (int n = 0; n < 2_000; n++) write("many/Clip " + n + ".mp4", "clip " + n);

        LibraryId id = scanned(LibraryKind.MIXED, ".");

        assertEquals(2_000, library.find(ItemQuery.all().of(id)).total());
    }

    private Item only(ItemQuery query) {
        List<Item> items = library.find(query).items();
        assertEquals(1, items.size(), items::toString);
        return items.getFirst();
    }

    private LibraryId scanned(LibraryKind kind, String folder) throws InterruptedException {
        LibraryId id = library.add(folder, kind, List.of(media.resolve(folder))).id();
        scan(id);
        return id;
    }

    private void scan(LibraryId id) throws InterruptedException {
        scans.start(id);
        scans.await(id);
    }

    private Path write(String name, String content) throws IOException {
        Path file = media.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
