package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.media.matroska.MatroskaReader;
import com.viewra.media.mp4.Mp4Reader;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredIndexesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Path film = Clips.mkv(160, 90, "25", 4, 12);

    @Test
    void find_storedIndex_saysAllThatWasSaid() throws Exception {
        for (MediaIndex index : List.of(new MatroskaReader().read(film), new Mp4Reader().read(mp4()))) {
            indexes(NOON).put(index);
            MediaIndex found = indexes(NOON).find(index.fingerprint()).orElseThrow();
            assertEquals(withoutTimings(index), withoutTimings(found));
            assertEquals(index.timings().keySet(), found.timings().keySet());
            assertArrayEquals(IndexBytes.of(index), IndexBytes.of(found));
        }
    }

    private static Path mp4() {
        return Clips.mp4(160, 90, "25", 4, 12);
    }

    /// Arrays inside are no part of equality.
    private static List<Object> withoutTimings(MediaIndex index) {
        return List.of(
                index.fingerprint(),
                index.container(),
                index.duration(),
                index.tracks(),
                index.tags(),
                index.formats(),
                index.reading(),
                index.damage());
    }

    @Test
    void find_damagedOrCut_isNotThere() throws Exception {
        MediaIndex index = new MatroskaReader().read(film);
        indexes(NOON).put(index);
        Path stored = files().getFirst();
        byte[] good = Files.readAllBytes(stored);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bad = Arrays.copyOf(good, i % 2 == 0 ? good.length : random.nextInt(good.length));
            if (bad.length > 0 && i % 2 == 0) bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(stored, bad);
            assertTrue(indexes(NOON).find(index.fingerprint()).isEmpty(), "copy " + i);
        }
    }

    @Test
    void parse_contentThatIsNonsense_isRefused() throws IOException {
        assertThrows(IOException.class, () -> IndexBytes.parse(new byte[0]));
        assertThrows(IOException.class, () -> IndexBytes.parse(new byte[100]));
    }

    @Test
    void read_afterARestart_doesNotReadTheFile() throws Exception {
        MediaIndex first = new StoringMediaReader(new MatroskaReader(), indexes(NOON)).read(film);
        Path moved = Files.copy(film, folder.resolve("moved.mkv"));
        MediaIndex again = new StoringMediaReader(new UnreadableReader(), indexes(NOON)).read(moved);
        assertEquals(first.formats(), again.formats());
    }

    @Test
    void read_newFile_takesItsFingerprintOnce() throws Exception {
        MediaIndex index = new MatroskaReader().read(film);
        List<Fingerprint> told = new ArrayList<>();
        MediaReader reader = new TellingReader(index, told);
        assertEquals(index, new StoringMediaReader(reader, indexes(NOON)).read(film));
        assertEquals(List.of(Fingerprint.of(film)), told);
    }

    /// Reads only what it is told the fingerprint of.
    private record TellingReader(MediaIndex index, List<Fingerprint> told) implements MediaReader {
        @Override
        public MediaIndex read(Path file) {
            throw new AssertionError("would take the fingerprint again");
        }

        @Override
        public MediaIndex read(Path file, Fingerprint fingerprint) {
            told.add(fingerprint);
            return index;
        }

        @Override
        public Optional<SampleStream> open(
                Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
            return Optional.empty();
        }
    }

    @Test
    void put_beyondTheLimit_dropsThoseUnusedForLongest() throws Exception {
        MediaIndex old = new MatroskaReader().read(film);
        MediaIndex used = new Mp4Reader().read(mp4());
        MediaIndex last = new Mp4Reader().read(Clips.mp4(160, 90, "50", 4, 12));
        long room = IndexBytes.of(used).length + IndexBytes.of(last).length + 10L;
        new StoredIndexes(folder, room, clock(NOON)).put(used);
        new StoredIndexes(folder, room, clock(NOON.plusSeconds(1))).put(old);
        assertTrue(new StoredIndexes(folder, room, clock(NOON.plusSeconds(2)))
                .find(used.fingerprint())
                .isPresent());
        StoredIndexes latest = new StoredIndexes(folder, room, clock(NOON.plusSeconds(3)));
        latest.put(last);
        assertFalse(latest.find(old.fingerprint()).isPresent());
        assertTrue(latest.find(used.fingerprint()).isPresent());
        assertTrue(latest.find(last.fingerprint()).isPresent());
    }

    @Test
    void put_byManyWhileOldOnesGo_neverFails() throws Exception {
        MediaIndex index = new Mp4Reader().read(mp4());
        StoredIndexes shared = new StoredIndexes(folder, IndexBytes.of(index).length * 4L, clock(NOON));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> work = Collections.nCopies(8, () -> {
                for (int n = 0; n < 200; n++) shared.put(index);
                return null;
            });
            for (Future<Void> done : readers.invokeAll(work)) done.get();
        }
        assertTrue(shared.find(index.fingerprint()).isPresent());
    }

    private StoredIndexes indexes(Instant now) {
        return new StoredIndexes(folder.resolve("indexes"), clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("indexes"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
