package com.viewra.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void usage_countsHitsAndMisses() throws IOException {
        ContentStore store = open(1000);
        store.put(key(0), new byte[10]);
        store.find(key(0));
        store.find(key(1));
        assertEquals(new ContentUsage(10, 1000, 0, 1, 1, 1), store.usage());
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

    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
