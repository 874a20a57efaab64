package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryEvent.PlaybackProgress;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.Named;
import com.viewra.library.Progress;
import com.viewra.library.RefusedException;
import com.viewra.media.Chapter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<DomainEvent> events = new ArrayList<>();
    private LibraryStore library;
    private LibraryId id;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("films"));
        library = LibraryStore.open(folder.resolve("db"), events::add, CLOCK);
        id = library.add("Films", LibraryKind.MOVIES, List.of(folder.resolve("films")))
                .id();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void store_newFolderVisitedTwiceInOneTurn_isStampedOnce() {
        FolderStamp stamp = new FolderStamp("1", "", 0, 0);
        Path place = folder.resolve("place");

        library.intake()
                .store(
                        id,
                        List.of(
                                new Finding.FolderDone(place, stamp, Set.of(), true),
                                new Finding.FolderDone(place, stamp, Set.of(), false),
                                new Finding.FolderGone(place)));

        assertEquals(Map.of(), library.intake().stamps(id));
    }

    @Test
    void add_folderInsideAnotherLibrary_isRefusedInWords() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("films/inner"));
        var refused = assertThrows(
                IllegalArgumentException.class, () -> library.add("More", LibraryKind.MIXED, List.of(inner)));
        assertTrue(said(refused).contains("is in the library \"Films\" already"), said(refused));
    }

    @Test
    void add_folderThatDoesNotExist_isRefusedInWords() {
        Path nowhere = folder.resolve("nowhere");
        assertThrows(IllegalArgumentException.class, () -> library.add("More", LibraryKind.MIXED, List.of(nowhere)));
    }

    @Test
    void find_wordStartsWithoutAccents_matchesTitlesInAnyOrder() {
        store("Amélie", 2001);
        store("The Fabulous Baker Boys", 1989);

        assertEquals(List.of("Amélie"), titles(ItemQuery.all().matching("AMEL")));
        assertEquals(List.of("The Fabulous Baker Boys"), titles(ItemQuery.all().matching("boy fab")));
        assertEquals(List.of(), titles(ItemQuery.all().matching("elie")));
        assertEquals(List.of(), titles(ItemQuery.all().matching("boys amelie")));
        assertEquals(List.of(), titles(ItemQuery.all().matching("\"%_'")));
    }

    @Test
    void find_naturalOrder_leavesArticlesOutAndCountsNumbers() {
        for (String title : List.of("Rocky 10", "The Abyss", "Rocky 2", "Zulu", "A Bug's Life")) store(title, 2000);

        assertEquals(List.of("The Abyss", "A Bug's Life", "Rocky 2", "Rocky 10", "Zulu"), titles(ItemQuery.all()));
    }

    @Test
    void find_pageByPage_givesEachItemOnceEvenWhereSortKeysAreEqual() {
        for (int n = 0; n < 25; n++) store("Film", 1990, "copy " + n + "/Film.mkv");
        List<MediaId> seen = new ArrayList<>();
        for (int offset = 0; offset < 25; offset += 10) {
            var page = library.find(ItemQuery.all().page(offset, 10).sortedBy(ItemQuery.Sort.NEWEST_ADDED));
            assertEquals(25, page.total());
            page.items().forEach(item -> seen.add(item.id()));
        }
        assertEquals(25, seen.stream().distinct().count());
    }

    @Test
    void saveProgress_atNinetyPercent_isWatchedAndStartsOver() {
        MediaId film = store("Film", 2000);

        library.saveProgress(film, Duration.ofSeconds(899));
        assertEquals(new Progress(Duration.ofSeconds(899), false, CLOCK.instant()), progress(film));
        library.saveProgress(film, Duration.ofMinutes(15));
        assertEquals(new Progress(Duration.ZERO, true, CLOCK.instant()), progress(film));
        assertTrue(events.contains(new PlaybackProgress(film, Duration.ofMinutes(15), true)));
    }

    @Test
    void saveProgress_beforeOnePercent_hasNoResumePoint() {
        MediaId film = store("Film", 2000);

        library.saveProgress(film, Duration.ofMillis(9_999));
        assertEquals(Duration.ZERO, progress(film).position());
        library.saveProgress(film, Duration.ofSeconds(10));
        assertEquals(Duration.ofSeconds(10), progress(film).position());
    }

    @Test
    void saveProgress_watchedBefore_staysWatchedWhileSeenAgain() {
        MediaId film = store("Film", 2000);
        library.markWatched(film, true);

        library.saveProgress(film, Duration.ofMinutes(5));

        assertEquals(new Progress(Duration.ofMinutes(5), true, CLOCK.instant()), progress(film));
    }

    @Test
    void find_recentlyPlayed_givesOnlyWhatWasPlayed() {
        MediaId film = store("Film", 2000);
        store("Other", 2000);
        library.saveProgress(film, Duration.ofSeconds(100));

        assertEquals(List.of("Film"), titles(ItemQuery.all().sortedBy(ItemQuery.Sort.RECENTLY_PLAYED)));
    }

    @Test
    void details_storedAndReopened_tellEverythingOfTheFile() throws IOException {
        MediaId film = store("Film", 2000);
        library.close();
        library = LibraryStore.open(folder.resolve("db"), events::add, CLOCK);

        var details = library.details(film).orElseThrow();
        assertEquals(List.of(picture()), details.files().getFirst().tracks());
        assertEquals(List.of(new Chapter(Duration.ofSeconds(5), "Opening")), details.chapters());
        assertEquals(OptionalInt.of(1280), details.item().width());
    }

    @Test
    void remove_library_forgetsItsItems() {
        MediaId film = store("Film", 2000);

        library.remove(id);

        assertEquals(List.of(), library.libraries());
        assertTrue(library.item(film).isEmpty());
    }

    @Test
    void open_databaseInUseElsewhere_saysSo() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        try (FileChannel file = FileChannel.open(
                        other.resolve("viewra.mv.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            var refused = assertThrows(IOException.class, () -> LibraryStore.open(other, events::add, CLOCK));
            assertTrue(lock.isValid());
            assertTrue(said(refused).contains("is in use by another Viewra"), said(refused));
        }
    }

    @Test
    void open_damagedDatabase_startsAnewAndSaysSo() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("viewra.mv.db"), "no database at all".repeat(1_000));

        try (LibraryStore anew = LibraryStore.open(other, events::add, CLOCK)) {
            assertEquals(List.of(), anew.libraries());
        }
        assertTrue(LibraryStore.lossNews(other, CLOCK).orElse("no news").contains("was damaged"));
    }

    private static String said(Exception refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "");
    }

    private List<String> titles(ItemQuery query) {
        return library.find(query).items().stream().map(Item::title).toList();
    }

    private Progress progress(MediaId item) {
        return library.item(item).flatMap(Item::progress).orElseThrow();
    }

    private MediaId store(String title, int year) {
        return store(title, year, title + "/" + title + ".mkv");
    }

    /// A film of a thousand seconds.
    @Test
    void store_fileWithTwoTracksOfOneNumber_isRefusedForWhatItHolds() {
        MediaFile odd = new MediaFile(
                folder.resolve("films/Odd.mkv"),
                1,
                CLOCK.instant(),
                Optional.empty(),
                Optional.of("mp4"),
                Optional.empty(),
                List.of(picture(), picture()),
                List.of(),
                Optional.empty(),
                Optional.empty());
        Finding found = new Finding.FileFound(
                folder.resolve("films"), Named.movie("Odd", 2001), odd, List.of(), Optional.empty());
        assertThrows(RefusedException.class, () -> library.intake().store(id, List.of(found)));
    }

    private MediaId store(String title, int year, String name) {
        Path file = folder.resolve("films").resolve(name);
        MediaFile media = new MediaFile(
                file,
                1_000,
                CLOCK.instant(),
                Optional.empty(),
                Optional.of("mp4"),
                Optional.of(Duration.ofSeconds(1_000)),
                List.of(picture()),
                List.of(),
                Optional.empty(),
                Optional.empty());
        List<Chapter> chapters = List.of(new Chapter(Duration.ofSeconds(5), "Opening"));
        library.intake()
                .store(
                        id,
                        List.of(new Finding.FileFound(
                                Objects.requireNonNull(file.getParent()),
                                Named.movie(title, year),
                                media,
                                chapters,
                                Optional.empty())));
        return library.find(ItemQuery.all().page(0, 500)).items().stream()
                .filter(item -> item.path().equals(Optional.of(file)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Track picture() {
        VideoFormat format = new VideoFormat(
                1280,
                720,
                Rational.ONE,
                0,
                Optional.of(new Rational(24_000, 1_001)),
                "Main 10",
                120,
                10,
                DynamicRange.HDR10,
                false);
        TrackLabel label = new TrackLabel(Optional.of("pt-BR"), Optional.of("Main"), true, false, false);
        return new Track.Video(0, Codec.HEVC, "hevc", label, 5_000_000, format);
    }
}
