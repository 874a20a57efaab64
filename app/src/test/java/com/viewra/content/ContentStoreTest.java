package com.viewra.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentStoreTest {
    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock();

    @Test
    void find_afterPutAndReopening_givesTheBytes() throws IOException {
        ContentKey key = ContentKey.of("film", "1");
        open(1000).put(key, new byte[] {1, 2, 3});
        Blob blob = open(1000).find(key).orElseThrow();
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(blob.file()));
        assertEquals(3, blob.sizeBytes());
        assertEquals(key.hex(), blob.key());
    }

    @Test
    void open_writingWasInterrupted_servesNothingOfIt() throws IOException {
        ContentKey key = ContentKey.of("film", "1");
        open(1000);
        Path partial = folder.resolve("partial").resolve(key.hex() + "-x");
        Files.write(partial, new byte[] {1});
        ContentStore store = open(1000);
        assertTrue(store.find(key).isEmpty());
        assertFalse(Files.exists(partial));
    }

    @Test
    void find_nameWithoutBytes_isAbsentAndCanBePutAgain() throws IOException {
        ContentKey key = ContentKey.of("film", "1");
        ContentStore store = open(1000);
        Path file = store.put(key, new byte[] {1}).file();
        Files.write(file, new byte[0]);
        assertTrue(store.find(key).isEmpty());
        store.put(key, new byte[] {2});
        assertEquals(1, store.find(key).orElseThrow().sizeBytes());
    }

    @Test
    void put_overBudget_dropsWhatWasUsedLongestAgo() throws IOException {
        ContentStore store = open(300);
        for (int n = 0; n < 3; n++) {
            store.put(key(n), new byte[100]);
            clock.advance(Duration.ofMinutes(5));
        }
        store.find(key(0));
        clock.advance(Duration.ofMinutes(5));
        store.put(key(3), new byte[100]);
        assertTrue(store.find(key(0)).isPresent());
        assertTrue(store.find(key(1)).isEmpty());
        assertTrue(store.find(key(3)).isPresent());
        assertTrue(store.usage().bytes() <= 300);
    }

    @Test
    void put_overBudget_keepsWhatWasJustHandedOut() throws IOException {
        ContentStore store = open(100);
        Blob serving = store.put(key(0), new byte[100]);
        store.put(key(1), new byte[100]);
        assertTrue(Files.exists(serving.file()));
    }

    @Test
    void put_overBudgetAfterTheClockWentBack_dropsWhatWasUsedInTheFuture() throws IOException {
        clock.advance(Duration.ofDays(300));
        ContentStore store = open(300);
        for (int n = 0; n < 3; n++) store.put(key(n), new byte[100]);
        store.pin("viewer", List.of(key(0)));
        clock.advance(Duration.ofDays(-300));
        store.put(key(3), new byte[100]);
        assertTrue(store.usage().bytes() <= 300);
        assertTrue(store.find(key(3)).isPresent());
        assertEquals(0, store.usage().pinnedBytes());
    }

    @Test
    void usage_countsHitsAndMisses() throws IOException {
        ContentStore store = open(1000);
        store.put(key(0), new byte[10]);
        store.find(key(0));
        store.find(key(1));
        assertEquals(new ContentUsage(10, 1000, 0, 1, 1, 1), store.usage());
    }

    @Test
    void usage_askedAgainWhetherItIsThereByNow_countsOneMiss() throws IOException {
        ContentStore store = open(1000);
        store.find(key(0));
        store.findIfThere(key(0));
        assertEquals(1, store.usage().misses());
        store.put(key(0), new byte[10]);
        store.findIfThere(key(0));
        assertEquals(0.5, store.usage().hitRate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "zeros", "one bit"})
    void find_damagedByAPowerCut_isAbsentAndCanBePutAgain(String damage) throws IOException {
        byte[] bytes = {1, 2, 3, 4};
        Path file = open(1000).put(key(0), bytes).file();
        Files.write(file, damaged(bytes, damage));

        ContentStore store = open(1000);

        assertTrue(store.find(key(0)).isEmpty());
        assertFalse(Files.exists(file));
        store.put(key(0), bytes);
        assertArrayEquals(
                bytes, Files.readAllBytes(store.find(key(0)).orElseThrow().file()));
    }

    private static byte[] damaged(byte[] bytes, String damage) {
        return switch (damage) {
            case "cut" -> Arrays.copyOf(bytes, 2);
            case "zeros" -> new byte[bytes.length];
            default -> new byte[] {1, 2, 3, 5};
        };
    }

    @Test
    void find_fileDeletedBySomebody_isAbsent() throws IOException {
        ContentStore store = open(1000);
        Files.delete(store.put(key(0), new byte[10]).file());
        assertTrue(store.find(key(0)).isEmpty());
        assertEquals(0, store.usage().bytes());
    }

    @Test
    void put_pinnedBlobIsTheOldest_dropsAnotherUntilThePinEnds() throws IOException {
        ContentStore store = open(300);
        store.pin("viewer", List.of(key(0)));
        for (int n = 0; n < 4; n++) {
            store.put(key(n), new byte[100]);
            clock.advance(Duration.ofMinutes(2));
        }
        assertTrue(store.contains(key(0)));
        assertFalse(store.contains(key(1)));
        assertEquals(100, store.usage().pinnedBytes());

        clock.advance(Pins.LENGTH);
        store.put(key(4), new byte[100]);
        store.put(key(5), new byte[100]);
        assertFalse(store.contains(key(0)));
    }

    @Test
    void pin_holderMovesOn_freesWhatItHeld() throws IOException {
        ContentStore store = open(1000);
        store.put(key(0), new byte[10]);
        store.put(key(1), new byte[20]);
        store.pin("viewer", List.of(key(0)));
        store.pin("viewer", List.of(key(1)));
        assertEquals(20, store.usage().pinnedBytes());
        store.pin("another", List.of(key(0), key(1)));
        assertEquals(30, store.usage().pinnedBytes());
    }

    @Test
    void clear_keepsWhatIsPinned() throws IOException {
        ContentStore store = open(1000);
        store.put(key(0), new byte[10]);
        store.put(key(1), new byte[20]);
        store.pin("viewer", List.of(key(0)));
        store.clear();
        assertTrue(store.find(key(0)).isPresent());
        assertEquals(10, store.usage().bytes());
    }

    @Test
    void setBudget_smaller_dropsAtOnce() throws IOException {
        ContentStore store = open(1000);
        for (int n = 0; n < 5; n++) store.put(key(n), new byte[100]);
        clock.advance(Duration.ofMinutes(2));
        store.setBudget(250);
        assertTrue(store.usage().bytes() <= 250);
        assertEquals(250, store.usage().budgetBytes());
    }

    @Test
    void put_diskFull_makesRoomOfOldBlobs() throws IOException {
        ContentStore store = ContentStore.open(folder, 1000, clock, new FullDisk(folder, 350, false));
        for (int n = 0; n < 5; n++) {
            store.put(key(n), new byte[100]);
            clock.advance(Duration.ofMinutes(2));
        }
        assertTrue(store.find(key(4)).isPresent());
        assertFalse(store.contains(key(0)));
    }

    @Test
    void put_diskFullAndEverythingNeeded_failsAndLosesNothing() throws IOException {
        ContentStore store = ContentStore.open(folder, 1000, clock, new FullDisk(folder, 250, false));
        store.put(key(0), new byte[100]);
        store.put(key(1), new byte[100]);
        assertThrows(IOException.class, () -> store.put(key(2), new byte[100]));
        assertTrue(store.find(key(0)).isPresent());
        assertTrue(store.find(key(1)).isPresent());
        assertTrue(store.find(key(2)).isEmpty());
        assertEquals(200, store.usage().bytes());
        try (var partial = Files.list(folder.resolve("partial"))) {
            assertEquals(0, partial.count());
        }
    }

    @Test
    void put_littleRoomOnTheDisk_takesNoMoreThanIsNeeded() throws IOException {
        ContentStore store = ContentStore.open(folder, 1000, clock, new FullDisk(folder, 200_000_150, true));
        store.put(key(0), new byte[100]);
        clock.advance(Duration.ofMinutes(2));
        store.put(key(1), new byte[100]);
        assertFalse(store.contains(key(0)), "the reserve of the disk is left alone");
        assertTrue(store.contains(key(1)));
    }

    @Test
    void put_byManyAtOnce_givesAllTheSameBlob() throws Exception {
        ContentStore store = open(1000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Blob>> blobs = new ArrayList<>();
            for (int n = 0; n < 50; n++) {
                byte[] bytes = {(byte) n, 2, 3}; // encoders with several threads give other bytes each time
                blobs.add(threads.submit(() -> store.put(key(0), bytes)));
            }
            Path file = store.find(key(0)).orElse(blobs.getFirst().get()).file();
            for (Future<Blob> blob : blobs) assertEquals(file, blob.get().file());
            assertTrue(Files.exists(file));
        }
        assertEquals(3, store.usage().bytes());
    }

    @Test
    void key_sameTextSplitDifferently_differs() {
        assertNotEquals(ContentKey.of("a", "bc"), ContentKey.of("ab", "c"));
    }

    private ContentStore open(long budget) throws IOException {
        return ContentStore.open(folder, budget, clock);
    }

    private static ContentKey key(int n) {
        return ContentKey.of("segment", Integer.toString(n));
    }
}
