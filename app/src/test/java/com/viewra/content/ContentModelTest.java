package com.viewra.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random use of a store, beside a model that knows what was put, used and pinned when.
class ContentModelTest {
    private static final int KEYS = 30;
    private static final int STEPS = 400;
    private static final int LARGEST = 120;

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock();
    private final Map<Integer, Instant> used = new HashMap<>();
    private List<Integer> pinned = List.of();
    private Instant pinnedUntil = Instant.MIN;
    private long budget = 1000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void store_randomUse_behavesLikeTheModel(long seed) throws Exception {
        Random random = new Random(seed);
        ContentStore store = ContentStore.open(folder, budget, clock);
        for (int step = 0; step < STEPS; step++) {
            int n = random.nextInt(KEYS);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> put(store, n);
                case 3, 4, 5 -> find(store, n);
                case 6 -> clock.advance(Duration.ofSeconds(random.nextLong(300)));
                case 7 -> pin(store, n);
                case 8 -> {
                    budget = 300 + random.nextLong(1500);
                    store.setBudget(budget);
                }
                default -> {
                    if (random.nextInt(10) == 0) store = reopened();
                }
            }
            check(store);
        }
        assertEquals(store.usage().bytes(), bytesOnDisk());
    }

    private void put(ContentStore store, int n) throws IOException {
        boolean isNew = !store.contains(key(n));
        assertArrayEquals(
                bytes(n), Files.readAllBytes(store.put(key(n), bytes(n)).file()));
        used.put(n, clock.instant());
        if (isNew) assertTrue(store.usage().bytes() <= budget || isNeeded(store), "over budget without need");
    }

    private void find(ContentStore store, int n) throws IOException {
        Optional<Blob> found = store.find(key(n));
        if (found.isEmpty()) return;
        assertArrayEquals(bytes(n), Files.readAllBytes(found.get().file()));
        used.put(n, clock.instant());
    }

    private void pin(ContentStore store, int n) {
        pinned = List.of(n, (n + 1) % KEYS, (n + 2) % KEYS);
        pinnedUntil = clock.instant().plus(Pins.LENGTH);
        store.pin("viewer", pinned.stream().map(ContentModelTest::key).toList());
    }

    /// Pins are of a run; what was used within ten minutes is known on disk a little less exactly.
    private ContentStore reopened() throws Exception {
        pinnedUntil = Instant.MIN;
        ContentStore store = ContentStore.open(folder, budget, clock);
        store.awaitCounted();
        for (int n = 0; n < KEYS; n++) store.find(key(n));
        IntStream.range(0, KEYS).forEach(n -> used.computeIfPresent(n, (_, _) -> clock.instant()));
        return store;
    }

    private void check(ContentStore store) throws IOException {
        long bytes = 0;
        for (int n = 0; n < KEYS; n++) if (store.contains(key(n))) bytes += bytes(n).length;
        assertEquals(bytes, store.usage().bytes(), "the sum of what is there");
    }

    /// Whether all that is stored is pinned or was used just now.
    private boolean isNeeded(ContentStore store) {
        return IntStream.range(0, KEYS)
                .filter(n -> store.contains(key(n)))
                .allMatch(n -> isPinned(n)
                        || !used.getOrDefault(n, Instant.MIN)
                                .isBefore(clock.instant().minusSeconds(60)));
    }

    private boolean isPinned(int n) {
        return pinned.contains(n) && !pinnedUntil.isBefore(clock.instant());
    }

    private long bytesOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static ContentKey key(int n) {
        return ContentKey.of("segment", Integer.toString(n));
    }

    private static byte[] bytes(int n) {
        byte[] bytes = new byte[1 + n * 37 % LARGEST];
        new Random(n).nextBytes(bytes);
        return bytes;
    }
}
