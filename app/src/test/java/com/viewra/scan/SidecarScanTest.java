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
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// What lies beside films, through the whole scan.
class SidecarScanTest {
    @TempDir
    Path home;

    @TempDir
    Path media;

    private ScannedFolder folder;
    private LibraryStore library;

    @BeforeEach
    void open() throws IOException {
        folder = new ScannedFolder(home, media);
        library = folder.library;
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void scan_movieWithNfo_takesItsWordAndItsWatchedMark() throws Exception {
        folder.write("Film (2001)/Film (2001).mkv", "film");
        folder.write(
                "Film (2001)/movie.nfo",
                "<movie><title>The Film</title><year>2002</year><genre>Drama / Crime</genre>"
                        + "<playcount>2</playcount><uniqueid type=\"imdb\">tt0000001</uniqueid></movie>");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);
        Item film = top(id);
        assertEquals("The Film", film.title());
        assertEquals(OptionalInt.of(2002), film.year());
        assertTrue(film.progress().orElseThrow().watched());
        assertEquals(List.of("Drama", "Crime"), said(film).labels(Label.Kind.GENRE));
        assertEquals("tt0000001", said(film).ids().get("imdb"));
    }

    @Test
    void scan_filmsInAFolderOfASet_areInThatCollection() throws Exception {
        folder.write("Island Collection/Island (2001)/Island (2001).mkv", "one");
        folder.write("Island Collection/Island Two (2003).mkv", "two");
        folder.write("Other (2004)/Other (2004).mkv", "three");
        folder.write("Island Collection/Told (2005)/Told (2005).mkv", "four");
        folder.write(
                "Island Collection/Told (2005)/movie.nfo",
                "<movie><title>Told</title><set><name>Of the NFO</name></set></movie>");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);

        assertEquals(
                Map.of(
                        "Island", List.of("Island Collection"),
                        "Island Two", List.of("Island Collection"),
                        "Other", List.of(),
                        "Told", List.of("Of the NFO")),
                library.find(ItemQuery.all().of(id)).items().stream()
                        .collect(
                                Collectors.toMap(Item::title, film -> said(film).labels(Label.Kind.COLLECTION))));
    }

    @Test
    void scan_nfoChangesAfterAnEdit_theEditStays() throws Exception {
        folder.write("Film (2001)/Film (2001).mkv", "film");
        folder.write("Film (2001)/Film (2001).nfo", "<movie><title>One</title><plot>First.</plot></movie>");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);
        library.metadata().edit(top(id).id(), Field.TITLE, "Mine");
        folder.write("Film (2001)/Film (2001).nfo", "<movie><title>Two</title><plot>Second.</plot></movie>");
        folder.scan(id);
        assertEquals("Mine", top(id).title());
        assertEquals(Optional.of("Second."), said(top(id)).field(Field.OVERVIEW));
    }

    @Test
    void scan_nfoTakenAway_theNameCountsAgain() throws Exception {
        folder.write("Film (2001)/Film (2001).mkv", "film");
        Path nfo = folder.write("Film (2001)/Film (2001).nfo", "<movie><title>One</title></movie>");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);
        Files.delete(nfo);
        folder.scan(id);
        assertEquals("Film", top(id).title());
    }

    @Test
    void scan_showWithNfoFiles_namesShowAndEpisodes() throws Exception {
        folder.write("Show/Season 1/Show S01E01-E02.mkv", "one");
        folder.write(
                "Show/Season 1/Show S01E01-E02.nfo",
                "<episodedetails><title>A</title><season>1</season><episode>1</episode>"
                        + "</episodedetails><episodedetails><title>B</title><season>1</season><episode>2</episode></episodedetails>");
        Path nfo = folder.write("Show/tvshow.nfo", "<tvshow><title>The Show</title><status>Ended</status></tvshow>");
        LibraryId id = folder.scanned(LibraryKind.SHOWS);
        Item show = top(id);
        assertEquals("The Show", show.title());
        Item season = children(show).getFirst();
        assertEquals("A / B", children(season).getFirst().title());
        Files.delete(nfo);
        folder.scan(id);
        assertEquals("Show", top(id).title());
    }

    @Test
    void scan_partsVersionsAndExtras_areOneMovie() throws Exception {
        folder.write("Film (2001)/Film (2001) cd1.mkv", "1");
        folder.write("Film (2001)/Film (2001) cd2.mkv", "2");
        folder.write("Film (2001)/Film (2001) - Director's Cut.mkv", "3");
        folder.write("Film (2001)/Film (2001)-trailer.mkv", "4");
        folder.write("Film (2001)/Behind the Scenes/Making of.mkv", "5");
        folder.write("Film (2001)/Film (2001)-sample.mkv", "6");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);
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
        folder.write("Film (2001)/Film (2001).mkv", "1");
        Path trailer = folder.write("Film (2001)/Film (2001)-trailer.mkv", "4");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);
        Files.delete(trailer);
        folder.scan(id);
        assertEquals(List.of(), children(top(id)));
        assertEquals("Film", top(id).title());
    }

    @Test
    void scan_extrasOfShow_belongToTheShow() throws Exception {
        folder.write("Show (2010)/trailers/Teaser.mkv", "1");
        folder.write("Show (2010)/Season 1/Show S01E01.mkv", "2");
        folder.write("Show (2010)/Season 1/featurettes/Making of.mkv", "3");
        LibraryId id = folder.scanned(LibraryKind.SHOWS);
        List<String> below = children(top(id)).stream().map(Item::title).toList();
        assertTrue(below.containsAll(List.of("Teaser", "Making of")), below::toString);
    }

    @Test
    @EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
    void scan_photoWithItsFilm_isOneItem() throws Exception {
        folder.write("IMG_0001.MOV", "the seconds around it");
        Files.copy(
                SharedMedia.folder("media").orElseThrow().resolve("photos/tokyo-gps.jpg"),
                media.resolve("IMG_0001.JPG"));
        LibraryId id = folder.scanned(LibraryKind.PHOTOS);
        Item photo = top(id);
        assertEquals(ItemKind.PHOTO, photo.kind());
        assertEquals(Optional.of("IMG_0001.MOV"), said(photo).field(Field.MOTION));
        assertTrue(said(photo).field(Field.LATITUDE).orElseThrow().startsWith("35."), said(photo)::toString);
    }

    @Test
    void scan_idsInFolders_belongToShowOrMovie() throws Exception {
        folder.write("Show [tvdbid-81189]/Season 1/Show S01E01.mkv", "2");
        LibraryId id = folder.scanned(LibraryKind.SHOWS);
        assertEquals("81189", said(top(id)).ids().get("tvdb"));
    }

    @Test
    void write_nfoOfEditedMovie_keepsTheUsersFileAndSaysTheSameWhenReadAgain() throws Exception {
        folder.write("Film (2001)/Film (2001).mkv", "film");
        Path nfo = folder.write("Film (2001)/Film (2001).nfo", "<movie><title>One</title><mine>kept</mine></movie>");
        LibraryId id = folder.scanned(LibraryKind.MOVIES);
        library.metadata().edit(top(id).id(), Field.TITLE, "A & B");
        library.metadata().edit(top(id).id(), Label.Kind.GENRE, List.of("Drama"));
        NfoFiles.Written written =
                new NfoFiles(library, library.metadata()).write(top(id).id()).orElseThrow();
        assertEquals(nfo, written.file());
        assertTrue(Files.readString(written.backup().orElseThrow()).contains("<mine>"));
        assertFalse(new NfoFiles(library, library.metadata())
                .write(top(id).id())
                .orElseThrow()
                .isNew());
        library.metadata().unlock(top(id).id(), Field.TITLE);
        library.metadata().unlock(top(id).id(), Label.Kind.GENRE);
        folder.scan(id);
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
        return library.metadata().metadata(item.id()).orElseThrow().effective();
    }
}
