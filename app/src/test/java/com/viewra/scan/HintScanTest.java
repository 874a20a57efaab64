package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.Playlists;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `.plexmatch` files and playlist files, through the whole scan.
class HintScanTest {
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
    void scan_hintsAboveSeasons_nameTheShowOfAll() throws Exception {
        folder.write("bsg/Season 1/S01E01.mkv", "one");
        folder.write("bsg/Season 2/S02E01.mkv", "two");
        folder.write("bsg/.plexmatch", "title: Battlestar Galactica\nyear: 2003\ntvdbid: 73545");

        LibraryId id = folder.scanned(LibraryKind.SHOWS);

        Item show = only(id, ItemKind.SHOW);
        assertEquals("Battlestar Galactica", show.title());
        assertEquals(OptionalInt.of(2003), show.year());
        assertEquals(
                "73545",
                library.metadata()
                        .metadata(show.id())
                        .orElseThrow()
                        .effective()
                        .ids()
                        .get("tvdb"));
        assertEquals(2, library.find(ItemQuery.all().of(ItemKind.EPISODE)).total());
    }

    @Test
    void scan_hintsComeAndGo_itemsFollowAndKeepTheirMarks() throws Exception {
        folder.write("bsg/Season 1/bsg S01E01.mkv", "one");
        LibraryId id = folder.scanned(LibraryKind.SHOWS);
        library.markWatched(only(id, ItemKind.EPISODE).id(), true);
        Path hints = folder.write("bsg/.plexmatch", "title: Battlestar Galactica");

        folder.scan(id);
        assertEquals("Battlestar Galactica", only(id, ItemKind.SHOW).title());

        Files.delete(hints);
        folder.scan(id);
        assertEquals("bsg", only(id, ItemKind.SHOW).title());
        assertTrue(only(id, ItemKind.EPISODE).progress().orElseThrow().watched());
    }

    @Test
    void scan_hintsForFiles_numberThem() throws Exception {
        folder.write("Show/Season 1/first one.mkv", "one");
        folder.write("Show/Season 1/special.mkv", "two");
        folder.write("Show/Season 1/.plexmatch", "ep: 3-4: first one.mkv\nep: SP02: special.mkv");

        LibraryId id = folder.scanned(LibraryKind.SHOWS);

        List<Item> episodes =
                library.find(ItemQuery.all().of(id).of(ItemKind.EPISODE)).items();
        assertEquals(
                List.of("0x2-", "1x3-4"),
                episodes.stream()
                        .map(one ->
                                one.season().getAsInt() + "x" + one.episode().getAsInt() + "-"
                                        + (one.episodeEnd().isPresent()
                                                ? one.episodeEnd().getAsInt()
                                                : ""))
                        .sorted()
                        .toList());
    }

    @Test
    void scan_playlistFile_isFollowedUntilItIsEdited() throws Exception {
        folder.write("Artist/Album/01 - One.mp3", "one");
        folder.write("Artist/Album/02 - Two.mp3", "two");
        folder.write(
                "lists/best.m3u8",
                "#EXTM3U\n../Artist/Album/02 - Two.mp3\n../Artist/Album/01 - One.mp3\n../gone.mp3\n");
        LibraryId id = folder.scanned(LibraryKind.MUSIC);
        Playlists lists = library.browsing().playlists();

        Playlist followed = lists.playlists().getFirst();
        assertEquals("best", followed.name());
        assertEquals(Optional.of(media.resolve("lists/best.m3u8")), followed.follows());
        assertEquals(List.of("Two", "One"), titles(lists, followed));

        folder.write("lists/best.m3u8", "../Artist/Album/01 - One.mp3\n");
        folder.scan(id);
        assertEquals(List.of("One"), titles(lists, followed));

        lists.add(followed.id(), List.of(only(id, "Two").id()), 0);
        folder.write("lists/best.m3u8", "../Artist/Album/01 - One.mp3\n../Artist/Album/01 - One.mp3\n");
        folder.scan(id);
        assertEquals(List.of("Two", "One"), titles(lists, followed));
        assertFalse(lists.playlist(followed.id()).orElseThrow().follows().isPresent());
        assertEquals(1, lists.playlists().size());
    }

    @Test
    void scan_playlistThatWasDeleted_doesNotComeBack() throws Exception {
        folder.write("Artist/Album/01 - One.mp3", "one");
        folder.write("Artist/Album/all.m3u", "01 - One.mp3\n");
        LibraryId id = folder.scanned(LibraryKind.MUSIC);
        Playlists lists = library.browsing().playlists();
        PlaylistId list = lists.playlists().getFirst().id();

        lists.delete(list);
        folder.write("Artist/Album/02 - Two.mp3", "two");
        folder.write("Artist/Album/all.m3u", "01 - One.mp3\n02 - Two.mp3\n");
        folder.scan(id);

        assertEquals(List.of(), lists.playlists());
        assertThrows(RuntimeException.class, () -> lists.delete(list));
    }

    @Test
    void scan_manyHintsAboutOneFile_areNoticedTogether() throws Exception {
        folder.write("Show/Season 1/a/b/c/S01E01.mkv", "one");
        folder.write("Show/Season 1/a/b/c/S01E01.nfo", "<episodedetails><title>One</title></episodedetails>");
        String at = "Show";
        for (String below : List.of("", "/Season 1", "/a", "/b", "/c")) {
            at += below;
            folder.write(at + "/.plexmatch", "title: A Show\n");
        }

        LibraryId id = folder.scanned(LibraryKind.SHOWS);

        assertEquals("A Show", only(id, ItemKind.SHOW).title());
    }

    @Test
    void scan_playlistFileTakenAway_isGone() throws Exception {
        folder.write("Artist/Album/01 - One.mp3", "one");
        Path file = folder.write("Artist/Album/all.m3u", "01 - One.mp3\n");
        LibraryId id = folder.scanned(LibraryKind.MUSIC);
        assertEquals(1, library.browsing().playlists().playlists().size());

        Files.delete(file);
        folder.scan(id);

        assertEquals(List.of(), library.browsing().playlists().playlists());
    }

    private static List<String> titles(Playlists lists, Playlist list) {
        return lists.items(list.id(), 0, 10).items().stream()
                .map(entry -> entry.item().title())
                .toList();
    }

    private Item only(LibraryId id, ItemKind kind) {
        List<Item> found = library.find(ItemQuery.all().of(id).of(kind)).items();
        assertEquals(1, found.size(), () -> kind + ": " + found);
        return found.getFirst();
    }

    private Item only(LibraryId id, String title) {
        return library.find(ItemQuery.all().of(id)).items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
