package com.viewra.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Blobs in a folder, shared by all who ask for the same thing, now and after a restart. Safe for use from any thread.
///
/// A blob is written under a temporary name and renamed, so what has its final name is whole whenever the program is
/// killed. After a power cut it may not be: the system can have kept the name and lost bytes. Nothing is forced to the
/// disk, as it can all be made again; instead the name holds a checksum, and a blob of an earlier run is compared
/// with it when it is first asked for.
///
/// The time a blob was last asked for is its file's modification time, so the order of eviction survives a restart.
/// Never evicted are blobs that are pinned, and those asked for a moment ago: whoever got one has time to open it. For
/// these the store may exceed its budget.
public final class ContentStore {
    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);

    /// Marking every hit on disk would be a write per segment; this order is exact enough for eviction.
    private static final Duration TOUCH_INTERVAL = Duration.ofMinutes(10);

    private static final Duration RECENT = Duration.ofMinutes(1);

    /// Left free on the disk for the library and whoever else lives there.
    private static final long RESERVE_BYTES = 200_000_000;

    private final BlobFolder folder;
    private final Clock clock;
    private final Shelf shelf = new Shelf();
    private final Pins pins = new Pins();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final Thread counting = Thread.ofVirtual().name("content-count").unstarted(this::count);
    private volatile long budgetBytes;
    private volatile boolean counted;

    private ContentStore(BlobFolder folder, long budgetBytes, Clock clock) {
        this.folder = folder;
        this.budgetBytes = budgetBytes;
        this.clock = clock;
    }

    /// Opens the store in `folder`, which is made if missing. Counting what is there goes on in the background.
    public static ContentStore open(Path folder, long budgetBytes, Clock clock) throws IOException {
        return open(folder, budgetBytes, clock, Disk.REAL);
    }

    static ContentStore open(Path folder, long budgetBytes, Clock clock, Disk disk) throws IOException {
        ContentStore store = new ContentStore(BlobFolder.open(folder, disk), budgetBytes, clock);
        store.counting.start();
        return store;
    }

    /// The usual budget for a store in `folder`: a tenth of the free disk, at most 20 GB, at least 500 MB.
    public static long usualBudget(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Math.clamp(Disk.REAL.freeBytes(folder) / 10, 500_000_000L, 20_000_000_000L);
    }

    public Optional<Blob> find(ContentKey key) {
        Optional<Blob> found = look(key);
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    /// The same for those who will ask again with [#find] if there is none: only a hit is counted.
    public Optional<Blob> findIfThere(ContentKey key) {
        Optional<Blob> found = look(key);
        if (found.isPresent()) hits.increment();
        return found;
    }

    /// Whether there is such a blob; neither counted nor taken for use, nor looked into.
    public boolean contains(ContentKey key) {
        return entry(key).isPresent();
    }

    /// Keeps `bytes`. If the key is there already, that blob stays: equal keys mean interchangeable bytes.
    /// @throws IOException if the disk is full, also after making room, or fails
    public Blob put(ContentKey key, byte[] bytes) throws IOException {
        Optional<Blob> present = look(key);
        if (present.isPresent()) return present.get();
        makeRoom(bytes.length);
        BlobName name = BlobName.of(key, bytes);
        try {
            folder.write(name, bytes);
        } catch (IOException e) {
            LOG.warn("cannot store {} bytes ({}); making room and trying again", bytes.length, e.toString());
            evict(bytes.length + shelf.bytes() / 10);
            folder.write(name, bytes);
        }
        BlobName kept = shelf.addIfAbsent(new Shelf.Entry(name, bytes.length, clock.instant(), true))
                .name();
        if (!kept.equals(name)) folder.delete(name); // someone was quicker
        return blob(kept, bytes.length);
    }

    /// Keeps these blobs, stored now or later, from being evicted: for a quarter of an hour, if not pinned again.
    /// @param holder whoever needs them; what it pinned before is free again
    public void pin(Object holder, Collection<ContentKey> keys) {
        pins.set(holder, keys, clock.instant());
    }

    /// Changes how much may be stored; what is too much goes at once.
    public void setBudget(long bytes) {
        budgetBytes = bytes;
        makeRoom(0);
    }

    /// Drops everything that is not pinned.
    public void clear() {
        drop(shelf.leastUsed(Long.MAX_VALUE, Instant.MAX, Instant.MAX, pins.at(clock.instant())));
    }

    public ContentUsage usage() {
        long pinned = shelf.bytes(pins.at(clock.instant()));
        return new ContentUsage(shelf.bytes(), budgetBytes, pinned, shelf.count(), hits.sum(), misses.sum());
    }

    private Optional<Blob> look(ContentKey key) {
        Optional<Shelf.Entry> entry = entry(key);
        try {
            return entry.isPresent() ? look(entry.get()) : Optional.empty();
        } catch (NoSuchFileException e) {
            shelf.remove(entry.get().name());
        } catch (IOException e) {
            LOG.warn("cannot look at {}", folder.file(entry.get().name()), e);
        }
        return Optional.empty();
    }

    private Optional<Blob> look(Shelf.Entry entry) throws IOException {
        BlobName name = entry.name();
        Path file = folder.file(name);
        if (Files.size(file) != entry.sizeBytes() || !(entry.checked() || folder.isWhole(name))) {
            LOG.warn("{} is damaged; it will be made again", file);
            drop(List.of(name));
            return Optional.empty();
        }
        Instant now = clock.instant();
        shelf.use(name.key(), now);
        if (Duration.between(entry.usedAt(), now).abs().compareTo(TOUCH_INTERVAL) > 0)
            Files.setLastModifiedTime(file, FileTime.from(now));
        return Optional.of(blob(name, entry.sizeBytes()));
    }

    private Optional<Shelf.Entry> entry(ContentKey key) {
        Optional<Shelf.Entry> known = shelf.get(key);
        if (known.isPresent() || counted) return known;
        try {
            return folder.search(key).map(Shelf.Entry::of).map(shelf::addIfAbsent);
        } catch (IOException e) {
            LOG.warn("cannot look for {}", key, e);
            return Optional.empty();
        }
    }

    private Blob blob(BlobName name, long sizeBytes) {
        return new Blob(name.key().hex(), folder.file(name), sizeBytes);
    }

    private void makeRoom(long incoming) {
        long overBudget = shelf.bytes() + incoming - budgetBytes;
        long overDisk = RESERVE_BYTES + incoming - folder.freeBytes();
        long excess = Math.max(overBudget, overDisk);
        long slack = budgetBytes / 20; // so that a full store does not look for victims at every segment
        if (excess > 0) evict(excess + slack);
    }

    private void evict(long bytes) {
        Instant now = clock.instant();
        drop(shelf.leastUsed(bytes, now.minus(RECENT), now, pins.at(now)));
    }

    private void drop(List<BlobName> names) {
        for (BlobName name : names) {
            try {
                folder.delete(name);
                shelf.remove(name);
            } catch (IOException e) {
                LOG.warn("cannot delete {}", folder.file(name), e);
            }
        }
    }

    /// For tests that count along.
    void awaitCounted() throws InterruptedException {
        counting.join();
    }

    private void count() {
        try {
            folder.list(found -> {
                BlobName kept = shelf.addIfAbsent(Shelf.Entry.of(found)).name();
                if (!kept.equals(found.name())) folder.delete(found.name()); // killed between writing and choosing
                else if (Files.notExists(folder.file(kept))) shelf.remove(kept); // dropped since it was listed
            });
            counted = true;
        } catch (IOException e) {
            LOG.warn("cannot count what is stored", e);
        }
        makeRoom(0);
    }
}
