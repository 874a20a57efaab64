package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which pictures are looked for again when a picture file is put into a folder.
class PictureScanTest {
    @TempDir
    Path home;

    @TempDir
    Path media;

    private ScannedFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new ScannedFolder(home, media);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void scan_pictureInTheFolderOfAShow_isForTheShowAndItsSeasons() throws Exception {
        folder.write("Show/Season 01/Show S01E01.mkv", "one");
        folder.write("Other/Season 01/Other S01E01.mkv", "two");
        folder.write("Show/tvshow.nfo", "<tvshow><title>Show</title></tvshow>");
        LibraryId id = folder.scanned(LibraryKind.SHOWS);
        settleAll();

        folder.write("Show/poster.jpg", "a picture");
        folder.scan(id);

        assertEquals(
                Map.of("Show", false, "Show season", false, "Show episode", true, "Other", true),
                settled().entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith("Other "))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void scan_pictureInTheLibrarysOwnFolder_isForTheFilmsThereOnly() throws Exception {
        folder.write("Show/Season 01/Show S01E01.mkv", "one");
        LibraryId id = folder.scanned(LibraryKind.SHOWS);
        settleAll();

        folder.write("poster.jpg", "a picture");
        folder.scan(id);

        assertEquals(Map.of("Show", true, "Show season", true, "Show episode", true), settled());
    }

    @Test
    void scan_anotherPhoto_leavesThePicturesOfTheOthers() throws Exception {
        folder.write("Sea/one.jpg", "one");
        folder.write("Sea/two.heic", "two");
        LibraryId id = folder.scanned(LibraryKind.PHOTOS);
        settleAll();

        folder.write("Sea/three.heic", "three");
        folder.write("Sea/two.heic", "two, edited");
        folder.scan(id);

        assertEquals(
                Map.of("one", true, "two", false, "three", false),
                folder.library.find(ItemQuery.all()).items().stream()
                        .collect(Collectors.toMap(Item::title, this::isSettled)));
    }

    @Test
    void scan_pictureInTheFolderOfAnArtist_isForTheSongsAndWhatIsAboveThem() throws Exception {
        folder.write("Artist/Album/01 Song.flac", "one");
        folder.write("Artist Too/Album/01 Song.flac", "two");
        folder.write("Artist/Album/Extra/02 Song.flac", "three");
        LibraryId id = folder.scanned(LibraryKind.MUSIC);
        settleAll();

        folder.write("Artist/artist.jpg", "a picture");
        folder.scan(id);

        for (Item item : folder.library.find(ItemQuery.all()).items()) {
            String file = folder.library.details(item.id()).orElseThrow().files().stream()
                    .map(known -> media.relativize(known.path()).toString())
                    .collect(Collectors.joining());
            if (item.kind() == ItemKind.TRACK)
                assertEquals(!file.equals("Artist/Album/01 Song.flac"), isSettled(item), file);
        }
        assertEquals(
                List.of(ItemKind.ALBUM, ItemKind.ARTIST),
                folder.library.find(ItemQuery.all()).items().stream()
                        .filter(item -> item.kind() != ItemKind.TRACK && !isSettled(item))
                        .map(Item::kind)
                        .sorted(Comparator.comparing(ItemKind::id))
                        .toList());
    }

    private boolean isSettled(Item item) {
        return folder.library.artwork().isSettled(item.id(), ArtworkKind.POSTER);
    }

    private void settleAll() {
        for (Item item : folder.library.find(ItemQuery.all()).items())
            folder.library
                    .artwork()
                    .record(item.id(), ArtworkKind.POSTER, Optional.of(new ArtworkLedger.Kept("1", "")));
    }

    private Map<String, Boolean> settled() {
        return folder.library.find(ItemQuery.all()).items().stream()
                .collect(Collectors.toMap(PictureScanTest::name, this::isSettled));
    }

    private static String name(Item item) {
        String show = item.show().orElse("");
        return item.kind() == ItemKind.SHOW ? show : show + " " + item.kind().id();
    }
}
