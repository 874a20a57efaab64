package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.enrichment.sidecar.NfoFiles;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies beside films, through the whole scan.
class SidecarScanTest {
    @TempDir
    Path home;

    @TempDir
    Path media;

    private LibraryStore library;
    private LibraryScans scans;
    private int writes;

    @BeforeEach
    void open() throws IOException {
        library = LibraryStore.open(home, _ -> {}, Clock.systemUTC());
        scans = new LibraryScans(
                library, library, new FakeMediaReader(), () -> LibraryScansTest.SCANNERS, _ -> {}, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        scans.close();
        library.close();
    }

    @Test
    void scan_movieWithNfo_takesItsWordAndItsWatchedMark() throws Exception {
        write("Film (2001)/Film (2001).mkv", "film");
        write(
                "Film (2001)/movie.nfo",
                "<movie><title>The Film</title><year>2002</year><genre>Drama / Crime</genre>"
                        + "<playcount>2</playcount><uniqueid type=\"imdb\">tt0000001</uniqueid></movie>");
        LibraryId id = scanned(LibraryKind.MOVIES);
        Item film = top(id);
        assertEquals("The Film", film.title());
        assertEquals(OptionalInt.of(2002), film.year());
        assertTrue(film.progress().orElseThrow().watched());
        assertEquals(List.of("Drama", "Crime"), said(film).labels(Label.Kind.GENRE));
        assertEquals("tt0000001", said(film).ids().get("imdb"));
    }

    @Test
    void scan_nfoChangesAfterAnEdit_theEditStays() throws Exception {
        write("Film (2001)/Film (2001).mkv", "film");
        write("Film (2001)/Film (2001).nfo", "<movie><title>One</title><plot>First.</plot></movie>");
        LibraryId id = scanned(LibraryKind.MOVIES);
        library.edit(top(id).id(), Field.TITLE, "Mine");
        write("Film (2001)/Film (2001).nfo", "<movie><title>Two</title><plot>Second.</plot></movie>");
        scan(id);
        assertEquals("Mine", top(id).title());
        assertEquals(Optional.of("Second."), said(top(id)).field(Field.OVERVIEW));
    }

    @Test
    void scan_nfoTakenAway_theNameCountsAgain() throws Exception {
        write("Film (2001)/Film (2001).mkv", "film");
        Path nfo = write("Film (2001)/Film (2001).nfo", "<movie><title>One</title></movie>");
        LibraryId id = scanned(LibraryKind.MOVIES);
        Files.delete(nfo);
        scan(id);
        assertEquals("Film", top(id).title());
    }

    @Test
    void scan_showWithNfoFiles_namesShowAndEpisodes() throws Exception {
        write("Show/Season 1/Show S01E01-E02.mkv", "one");
        write(
                "Show/Season 1/Show S01E01-E02.nfo",
                "<episodedetails><title>A</title><season>1</season><episode>1</episode>"
                        + "</episodedetails><episodedetails><title>B</title><season>1</season><episode>2</episode></episodedetails>");
        Path nfo = write("Show/tvshow.nfo", "<tvshow><title>The Show</title><status>Ended</status></tvshow>");
        LibraryId id = scanned(LibraryKind.SHOWS);
        Item show = top(id);
        assertEquals("The Show", show.title());
        Item season = children(show).getFirst();
        assertEquals("A / B", children(season).getFirst().title());
        Files.delete(nfo);
        scan(id);
        assertEquals("Show", top(id).title());
    }

    @Test
    void scan_partsVersionsAndExtras_areOneMovie() throws Exception {
        write("Film (2001)/Film (2001) cd1.mkv", "1");
        write("Film (2001)/Film (2001) cd2.mkv", "2");
        write("Film (2001)/Film (2001) - Director's Cut.mkv", "3");
        write("Film (2001)/Film (2001)-trailer.mkv", "4");
        write("Film (2001)/Behind the Scenes/Making of.mkv", "5");
        write("Film (2001)/Film (2001)-sample.mkv", "6");
        LibraryId id = scanned(LibraryKind.MOVIES);
        Item film = top(id);
        List<MediaFile> files = library.details(film.id()).orElseThrow().files();
        assertEquals(3, files.size());
        assertEquals(
                List.of("Director's Cut"),
                files.stream().flatMap(file -> file.version().stream()).toList());
        assertEquals(
                List.of(1, 2),
                files.stream()
                        .flatMapToInt(file -> file.part().stream())
                        .boxed()
                        .toList());
        assertEquals(2, children(film).size());
        assertTrue(children(film).stream().allMatch(extra -> extra.kind() == ItemKind.VIDEO));
    }

    @Test
    void scan_extraTakenAway_theMovieStays() throws Exception {
        write("Film (2001)/Film (2001).mkv", "1");
        Path trailer = write("Film (2001)/Film (2001)-trailer.mkv", "4");
        LibraryId id = scanned(LibraryKind.MOVIES);
        Files.delete(trailer);
        scan(id);
        assertEquals(List.of(), children(top(id)));
        assertEquals("Film", top(id).title());
    }

    @Test
    void scan_extrasOfShow_belongToTheShow() throws Exception {
        write("Show (2010)/trailers/Teaser.mkv", "1");
        write("Show (2010)/Season 1/Show S01E01.mkv", "2");
        write("Show (2010)/Season 1/featurettes/Making of.mkv", "3");
        LibraryId id = scanned(LibraryKind.SHOWS);
        List<String> below = children(top(id)).stream().map(Item::title).toList();
        assertTrue(below.containsAll(List.of("Teaser", "Making of")), below::toString);
    }

    @Test
    void scan_photoWithItsFilm_isOneItem() throws Exception {
        write("IMG_0001.MOV", "the seconds around it");
        Files.copy(
                com.viewra.testkit.SharedMedia.folder("media").orElseThrow().resolve("photos/tokyo-gps.jpg"),
                media.resolve("IMG_0001.JPG"));
        LibraryId id = scanned(LibraryKind.PHOTOS);
        Item photo = top(id);
        assertEquals(ItemKind.PHOTO, photo.kind());
        assertEquals(Optional.of("IMG_0001.MOV"), said(photo).field(Field.MOTION));
        assertTrue(said(photo).field(Field.LATITUDE).orElseThrow().startsWith("35."), said(photo)::toString);
    }

    @Test
    void scan_idsInFolders_belongToShowOrMovie() throws Exception {
        write("Show [tvdbid-81189]/Season 1/Show S01E01.mkv", "2");
        LibraryId id = scanned(LibraryKind.SHOWS);
        assertEquals("81189", said(top(id)).ids().get("tvdb"));
    }

    @Test
    void write_nfoOfEditedMovie_keepsTheUsersFileAndSaysTheSameWhenReadAgain() throws Exception {
        write("Film (2001)/Film (2001).mkv", "film");
        Path nfo = write("Film (2001)/Film (2001).nfo", "<movie><title>One</title><mine>kept</mine></movie>");
        LibraryId id = scanned(LibraryKind.MOVIES);
        library.edit(top(id).id(), Field.TITLE, "A & B");
        library.edit(top(id).id(), Label.Kind.GENRE, List.of("Drama"));
        NfoFiles.Written written =
                new NfoFiles(library, library).write(top(id).id()).orElseThrow();
        assertEquals(nfo, written.file());
        assertTrue(Files.readString(written.backup().orElseThrow()).contains("<mine>"));
        assertFalse(
                new NfoFiles(library, library).write(top(id).id()).orElseThrow().isNew());
        library.unlock(top(id).id(), Field.TITLE);
        library.unlock(top(id).id(), Label.Kind.GENRE);
        scan(id);
        assertEquals("A & B", top(id).title());
        assertEquals(List.of("Drama"), said(top(id)).labels(Label.Kind.GENRE));
    }

    private Item top(LibraryId id) {
        List<Item> items = library.find(ItemQuery.all().of(id).topLevelOnly()).items();
        assertEquals(1, items.size(), items::toString);
        return items.getFirst();
    }

    private List<Item> children(Item item) {
        return library.find(ItemQuery.all().childrenOf(item.id())).items();
    }

    private Metadata said(Item item) {
        return library.metadata(item.id()).orElseThrow().effective();
    }

    private LibraryId scanned(LibraryKind kind) throws InterruptedException {
        LibraryId id = library.add("media", kind, List.of(media)).id();
        scan(id);
        return id;
    }

    private void scan(LibraryId id) throws InterruptedException {
        scans.start(id);
        scans.await(id);
    }

    /// Each write at a time of its own, so that a change shows in the folder's stamp.
    private Path write(String name, String content) throws IOException {
        Path file = media.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L + writes++)));
    }
}
