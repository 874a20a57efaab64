package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.ArtworkLedger.Kept;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.Named;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The order in which posters are looked for, a page at a time.
class UnillustratedTest {
    @TempDir
    Path folder;

    private LibraryStore store;
    private LibraryId id;
    private ArtworkLedger artwork;

    @BeforeEach
    void open() throws Exception {
        store = LibraryStore.open(folder.resolve("db"), _ -> {}, Clock.systemUTC());
        id = store.add("All", LibraryKind.MIXED, List.of(folder)).id();
        artwork = store.artwork();
        add("one", Named.episode("One", "Show", 1, 1).done());
        add("two", Named.movie("Two", 1999));
        add("three", Named.episode("Three", "Show", 1, 2).done());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void unillustrated_inPages_listsEachOnceAndParentsLast() {
        List<ItemKind> kinds = kinds(pages(2));
        assertEquals(
                List.of(ItemKind.EPISODE, ItemKind.MOVIE, ItemKind.EPISODE, ItemKind.SEASON, ItemKind.SHOW), kinds);
        assertEquals(pages(100), pages(1));
    }

    @Test
    void unillustrated_behindAnItemThatHasAPosterNow_goesOnThere() {
        List<MediaId> all = pages(100);
        artwork.record(all.getFirst(), ArtworkKind.POSTER, Optional.of(new Kept("1", "000000")));
        assertEquals(all.subList(1, 3), artwork.unillustrated(Optional.of(all.getFirst()), 2));
        assertEquals(all.subList(1, all.size()), pages(100));
    }

    private List<MediaId> pages(int size) {
        List<MediaId> all = new ArrayList<>();
        List<MediaId> page = artwork.unillustrated(Optional.empty(), size);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = artwork.unillustrated(Optional.of(page.getLast()), size);
        }
        return all;
    }

    private List<ItemKind> kinds(List<MediaId> items) {
        return items.stream().map(item -> store.item(item).orElseThrow().kind()).toList();
    }

    private void add(String name, NameReading reading) {
        MediaFile file = new MediaFile(
                folder.resolve(name + ".mkv"),
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of("matroska"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        store.intake().store(id, List.of(new FileFound(folder, reading, file, List.of(), Optional.empty())));
    }
}
