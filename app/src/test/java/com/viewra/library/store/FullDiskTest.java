package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.Playlist;
import com.viewra.library.Playlists;
import com.viewra.settings.DiskFull;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A library whose disk is full keeps what it has, says what is wrong, and goes on once there is room.
class FullDiskTest {
    @TempDir
    Path folder;

    private LibraryStore library;

    @BeforeEach
    void open() throws IOException {
        SmallDisk.use();
        library = LibraryStore.open(folder, _ -> {}, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        library.close();
        SmallDisk.leave();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4_096, 10_000, 20_000})
    void write_noRoom_saysSoAndGoesOnOnceThereIsSome(long room) throws IOException {
        List<String> stored = new ArrayList<>(List.of("a first one"));
        lists().create("a first one", Optional.empty());

        SmallDisk.leaves(room);
        RuntimeException refused = assertThrows(RuntimeException.class, () -> createMany(stored));
        assertTrue(DiskFull.isCauseOf(refused), refused::toString);
        assertEquals(stored, names(), "it can be read all the same");

        SmallDisk.leaves(Long.MAX_VALUE);
        lists().create("then another", Optional.empty());
        stored.add("then another");
        assertEquals(stored, names());

        library.close();
        library = LibraryStore.open(folder, _ -> {}, Clock.systemUTC());
        assertEquals(stored, names());
        assertEquals(Optional.empty(), LibraryStore.lossNews(folder, Clock.systemUTC()));
        assertEquals(Optional.empty(), LibraryStore.suspicion(folder));
    }

    @Test
    void close_noRoom_keepsWhatWasStored() throws IOException {
        lists().create("before", Optional.empty());
        SmallDisk.leaves(0);

        library.close();
        SmallDisk.leaves(Long.MAX_VALUE);
        library = LibraryStore.open(folder, _ -> {}, Clock.systemUTC());

        assertEquals(List.of("before"), names());
        assertEquals(Optional.empty(), LibraryStore.lossNews(folder, Clock.systemUTC()));
    }

    private Playlists lists() {
        return library.browsing().playlists();
    }

    /// Until it fails; what did not fail is added to `stored`.
    private void createMany(List<String> stored) {
        for (int n = 0; n < 1_000; n++) {
            String name = "list %03d".formatted(n);
            lists().create(name, Optional.empty());
            stored.add(name);
        }
    }

    private List<String> names() {
        return lists().playlists().stream().map(Playlist::name).sorted().toList();
    }
}
