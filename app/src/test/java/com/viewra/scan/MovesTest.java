package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that go elsewhere keep their item.
class MovesTest {
    @TempDir
    Path home;

    @TempDir
    Path media;

    private final FakeMediaReader reader = new FakeMediaReader();
    private LibraryStore library;
    private LibraryScans scans;

    @BeforeEach
    void open() throws IOException {
        library = LibraryStore.open(home, _ -> {}, Clock.systemUTC());
        scans = new LibraryScans(
                library, library.intake(), reader, () -> LibraryScansTest.SCANNERS, _ -> {}, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        scans.close();
        library.close();
    }

    @Test
    void scan_twoFilesChangedPlaces_theirItemsDoSoToo() throws Exception {
        Path one = write("One (2001).mkv", "first bytes");
        Path two = write("Two (2002).mkv", "second bytes!");
        LibraryId id = scanned(LibraryKind.MOVIES, ".");
        Map<String, MediaId> before = byContent(id);

        Path aside = Files.move(one, media.resolve("aside"));
        Files.move(two, one);
        Files.move(aside, two);
        scan(id);

        assertEquals(before, byContent(id));
        assertEquals(2, library.find(ItemQuery.all().of(id)).total());
    }

    @Test
    void scan_namesShiftedByOne_eachFileKeepsItsItem() throws Exception {
        for (int n = 1; n <= 6; n++) write("Film " + n + " (2001).mkv", "film number " + "x".repeat(n));
        LibraryId id = scanned(LibraryKind.MOVIES, ".");
        Map<String, MediaId> before = byContent(id);

        for (int n = 6; n >= 1; n--)
            Files.move(media.resolve("Film " + n + " (2001).mkv"), media.resolve("Film " + (n + 1) + " (2001).mkv"));
        scan(id);

        assertEquals(before, byContent(id));
    }

    @Test
    void scan_fileMovedToAnotherLibrary_keepsItsItemAndHistory() throws Exception {
        Path film = write("a/Film (1999).mkv", "film");
        Files.createDirectories(media.resolve("b"));
        LibraryId a = scanned(LibraryKind.MOVIES, "a");
        LibraryId b = scanned(LibraryKind.MIXED, "b");
        MediaId item = only(a).id();
        library.saveProgress(item, Duration.ofSeconds(40));

        Files.move(film, media.resolve("b/Film (1999).mkv"));
        scan(b);
        scan(a);

        assertEquals(item, only(b).id());
        assertEquals(Duration.ofSeconds(40), only(b).progress().orElseThrow().position());
        assertEquals(0, library.find(ItemQuery.all().of(a)).total());
    }

    @Test
    void scan_showFolderRenamed_showAndSeasonAndEpisodesKeepTheirItems() throws Exception {
        for (int n = 1; n <= 3; n++) write("Lots/Season 01/Lots S01E0" + n + ".mkv", "episode " + n);
        LibraryId id = scanned(LibraryKind.SHOWS, ".");
        Map<String, MediaId> episodes = byContent(id);
        MediaId show = ofKind(id, ItemKind.SHOW);
        MediaId season = ofKind(id, ItemKind.SEASON);

        for (int n = 1; n <= 3; n++)
            Files.move(
                    media.resolve("Lots/Season 01/Lots S01E0" + n + ".mkv"),
                    media.resolve("Lots/Season 01/Lost S01E0" + n + ".mkv"));
        Files.move(media.resolve("Lots"), media.resolve("Lost"));
        scan(id);

        assertEquals(episodes, byContent(id));
        assertEquals(List.of(show, season), List.of(ofKind(id, ItemKind.SHOW), ofKind(id, ItemKind.SEASON)));
        assertEquals("Lost", library.item(show).orElseThrow().title());
    }

    @Test
    void scan_shareAwayAndBack_readsNothingAgain() throws Exception {
        write("share/One (2001).mkv", "1");
        write("share/sub/Two (2002).mkv", "2");
        LibraryId id = scanned(LibraryKind.MOVIES, "share");
        Map<String, MediaId> before = byContent(id);
        int reads = reader.reads();

        Path away = Files.move(media.resolve("share"), media.resolve("away"));
        Files.createDirectories(media.resolve("share")); // where it would be mounted
        scan(id);
        assertEquals(0, library.find(ItemQuery.all().of(id)).total());
        assertEquals(List.of(media.resolve("share")), scans.status(id).away());

        Files.delete(media.resolve("share"));
        Files.move(away, media.resolve("share"));
        scan(id);
        assertEquals(before, byContent(id));
        assertEquals(reads, reader.reads());
    }

    @Test
    void forgetMissing_filmDeleted_removesItsItemAndLeavesTheRest() throws Exception {
        Path gone = write("Gone (1999).mkv", "gone");
        write("Kept (2000).mkv", "kept");
        LibraryId id = scanned(LibraryKind.MOVIES, ".");
        MediaId film = Objects.requireNonNull(byContent(id).get("gone"));
        Files.delete(gone);
        scan(id);

        assertEquals(1, scans.forgetMissing(id));

        assertTrue(library.item(film).isEmpty());
        assertEquals("Kept", only(id).title());
        assertEquals(0, scans.forgetMissing(id));
    }

    @Test
    void rescan_touchedFolders_findsWhatIsNewThereAndBelow() throws Exception {
        write("a/One (2001).mkv", "1");
        write("b/Two (2002).mkv", "2");
        LibraryId id = scanned(LibraryKind.MOVIES, ".");
        Files.delete(media.resolve("a/One (2001).mkv"));
        write("a/deep/er/Three (2003).mkv", "3");
        write("b/Four (2004).mkv", "not looked at");

        scans.rescan(id, new ScanScope.Touched(Set.of(media.resolve("a")), Set.of()));
        scans.await(id);

        assertEquals(
                List.of("Three", "Two"),
                library.find(ItemQuery.all().of(id)).items().stream()
                        .map(Item::title)
                        .toList());
    }

    @Test
    void pause_runningScan_readsNothingUntilResumed() throws Exception {
        for (int n = 0; n < 400; n++) write("many/Film " + n + " (2000).mkv", "film " + n);
        LibraryId id = library.add("many", LibraryKind.MOVIES, List.of(media)).id();
        reader.hold();
        scans.start(id);
        assertTrue(scans.pause(id));
        reader.letGo();
        assertEquals(ScanStatus.State.PAUSED, scans.status(id).state());
        assertTrue(library.find(ItemQuery.all().of(id)).total() < 400);

        assertTrue(scans.resume(id));
        scans.await(id);
        assertEquals(400, library.find(ItemQuery.all().of(id)).total());
    }

    @Test
    void cancel_pausedScan_goesOnNextTimeWithoutReadingTwice() throws Exception {
        for (int n = 0; n < 50; n++) write("f" + n + "/Film " + n + " (2000).mkv", "film " + n);
        LibraryId id = library.add("many", LibraryKind.MOVIES, List.of(media)).id();
        reader.hold();
        scans.start(id);
        scans.pause(id);
        scans.cancel(id);
        reader.letGo();
        scans.await(id);

        scan(id);

        assertEquals(50, library.find(ItemQuery.all().of(id)).total());
        assertEquals(ScanStatus.State.IDLE, scans.status(id).state());
    }

    private Item only(LibraryId id) {
        List<Item> items = library.find(ItemQuery.all().of(id)).items();
        assertEquals(1, items.size(), items::toString);
        return items.getFirst();
    }

    private MediaId ofKind(LibraryId id, ItemKind kind) {
        List<Item> items = library.find(ItemQuery.all().of(id)).items().stream()
                .filter(item -> item.kind() == kind)
                .toList();
        assertEquals(1, items.size(), items::toString);
        return items.getFirst().id();
    }

    private Map<String, MediaId> byContent(LibraryId id) throws IOException {
        Map<String, MediaId> ids = new TreeMap<>();
        for (Item item : library.find(ItemQuery.all().of(id)).items())
            if (item.path().isPresent()) ids.put(Files.readString(item.path().get()), item.id());
        return ids;
    }

    private LibraryId scanned(LibraryKind kind, String folder) throws InterruptedException {
        LibraryId id = library.add(folder, kind, List.of(media.resolve(folder).normalize()))
                .id();
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
