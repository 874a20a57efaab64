package com.viewra.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Blobs in a folder: `{aa}/{key}`. A blob is written under a temporary name and renamed, so what has its final name is
/// whole, whenever the program was killed. Safe for use from any thread.
///
/// The time a blob was last asked for is its file's modification time, so the order of eviction survives a restart.
/// A blob asked for a moment ago is never evicted: whoever got it has time to open it.
public final class ContentStore {
    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);
    private static final String PARTIAL = "partial";

    /// Marking every hit on disk would be a write per segment; this order is exact enough for eviction.
    private static final Duration TOUCH_INTERVAL = Duration.ofMinutes(10);

    private final Path folder;
    private final Clock clock;
    private final Shelf shelf;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    private ContentStore(Path folder, long budgetBytes, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.shelf = new Shelf(budgetBytes);
    }

    /// Opens the store in `folder`, which is made if missing; what an interrupted run left unfinished is
    /// removed. Counting what is there goes on in the background.
    public static ContentStore open(Path folder, long budgetBytes, Clock clock) throws IOException {
        ContentStore store = new ContentStore(folder.toAbsolutePath(), budgetBytes, clock);
        StoredFiles.deleteAll(store.folder.resolve(PARTIAL));
        Files.createDirectories(store.folder.resolve(PARTIAL));
        Thread.ofVirtual().name("content-count").start(store::count);
        return store;
    }

    /// The usual budget for a store in `folder`: a tenth of the free disk, at most 20 GB, at least 500 MB.
    public static long usualBudget(Path folder) throws IOException {
        Files.createDirectories(folder);
        long tenth = Files.getFileStore(folder).getUsableSpace() / 10;
        return Math.clamp(tenth, 500_000_000L, 20_000_000_000L);
    }

    public Optional<Blob> find(ContentKey key) {
        Optional<Blob> found = look(key);
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    /// Whether there is such a blob; neither counted nor taken for use.
    public boolean contains(ContentKey key) {
        return shelf.size(key).isPresent() || Files.exists(file(key));
    }

    /// Keeps `bytes`. If the key is there already, that blob stays: equal keys mean interchangeable bytes.
    /// @throws IOException if the disk is full or fails
    public Blob put(ContentKey key, byte[] bytes) throws IOException {
        Optional<Blob> present = look(key);
        if (present.isPresent()) return present.get();
        evict(bytes.length);
        try {
            write(key, bytes);
        } catch (IOException e) {
            LOG.warn("cannot store {} bytes ({}); making room and trying again", bytes.length, e.toString());
            shelf.leastUsed(shelf.bytes() / 10, recently()).forEach(this::delete);
            write(key, bytes);
        }
        shelf.add(key, bytes.length, clock.instant());
        return new Blob(key.hex(), file(key), bytes.length);
    }

    public ContentUsage usage() {
        return new ContentUsage(shelf.bytes(), shelf.budgetBytes(), shelf.count(), hits.sum(), misses.sum());
    }

    private Optional<Blob> look(ContentKey key) {
        Path file = file(key);
        try {
            long size = Files.size(file);
            if (size == 0) return Optional.empty(); // a power cut can leave a name without its bytes
            touch(key, file, size);
            return Optional.of(new Blob(key.hex(), file, size));
        } catch (IOException e) {
            if (!(e instanceof NoSuchFileException)) LOG.warn("cannot look at {}", file, e);
            shelf.remove(key);
            return Optional.empty();
        }
    }

    private void touch(ContentKey key, Path file, long size) throws IOException {
        Instant now = clock.instant();
        Optional<Instant> before = shelf.use(key, size, now);
        if (before.isEmpty() || Duration.between(before.get(), now).compareTo(TOUCH_INTERVAL) > 0)
            Files.setLastModifiedTime(file, FileTime.from(now));
    }

    private void write(ContentKey key, byte[] bytes) throws IOException {
        Path partial = folder.resolve(PARTIAL).resolve(key.hex() + "-" + UUID.randomUUID());
        try {
            Files.write(partial, bytes);
            Files.createDirectories(file(key).getParent());
            Files.move(partial, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void evict(long incoming) {
        long excess = shelf.bytes() + incoming - shelf.budgetBytes();
        if (excess <= 0) return;
        long slack = shelf.budgetBytes() / 20; // so that a full store does not look for victims at every segment
        shelf.leastUsed(excess + slack, recently()).forEach(this::delete);
    }

    private Instant recently() {
        return clock.instant().minus(Duration.ofMinutes(1));
    }

    private void delete(ContentKey key) {
        try {
            Files.deleteIfExists(file(key));
            shelf.remove(key);
        } catch (IOException e) {
            LOG.warn("cannot evict {}", file(key), e);
        }
    }

    private void count() {
        try {
            StoredFiles.list(folder, PARTIAL, shelf::addIfAbsent);
        } catch (IOException e) {
            LOG.warn("cannot count what is stored in {}", folder, e);
        }
        evict(0);
    }

    private Path file(ContentKey key) {
        return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex());
    }
}
