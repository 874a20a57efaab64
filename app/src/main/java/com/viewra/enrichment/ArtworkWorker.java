package com.viewra.enrichment;

import com.viewra.api.MediaException;
import com.viewra.api.event.DomainEvent;
import com.viewra.events.EventBus;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.LibraryEvent;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the posters of new items in the background, one at a time, beginning with those that were added first. The
/// first ones are there at once, the others at leisure: there may be tens of thousands, and each takes a processor and
/// megabytes of memory from those who browse and from the scan. Those that somebody sees are made meanwhile by
/// [Artwork#expect].
public final class ArtworkWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArtworkWorker.class);
    private static final int BATCH = 256;
    /// So many times as long as a poster took nothing is made.
    private static final int REST = 1;
    /// The same while a scan runs or somebody looks at lists.
    private static final int LONG_REST = 30;
    /// So many are made without a rest: what a screen shows of a new folder.
    private static final int FIRST = 20;
    /// How often a resting thread looks whether that has ended.
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ArtworkCache artwork;
    private final ArtworkLedger ledger;
    private final BooleanSupplier isScanning;
    private final Semaphore work = new Semaphore(1);
    private int made; // by the thread alone, since there was nothing to do and no scan
    private final Set<MediaId> failed = new HashSet<>(); // by the thread alone; tried again at the next start

    /// Items with a poster whose other pictures were not looked for yet: they come after all posters. Forgotten
    /// at exit, because the ledger does not tell what was never looked for from what is not there: then pages make
    /// theirs when they are opened ([Artwork#prepare]), and the other kinds are made when they are asked for.
    private final Queue<MediaId> rest = new ArrayDeque<>(); // by the thread alone

    private final EventBus.Subscription subscription;
    private final Thread thread;

    /// @param isScanning whether files are being read that people wait for
    public ArtworkWorker(ArtworkCache artwork, ArtworkLedger ledger, EventBus events, BooleanSupplier isScanning) {
        this.artwork = artwork;
        this.ledger = ledger;
        this.isScanning = isScanning;
        this.subscription = events.subscribe("artwork", this::on);
        this.thread = Thread.ofVirtual().name("artwork").start(this::run);
    }

    private void on(DomainEvent event) {
        if (event instanceof LibraryEvent.ItemAdded || event instanceof LibraryEvent.ItemChanged) wake();
    }

    /// One permit says that there may be work; more would say the same.
    private void wake() {
        if (work.availablePermits() == 0) work.release();
    }

    private void run() {
        try {
            while (true) {
                work.acquire();
                tryToIllustrate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToIllustrate() throws InterruptedException {
        try {
            illustrate();
        } catch (RuntimeException e) { // the library could not be read, as while its file is made smaller
            LOG.warn("No more posters are made until something changes", e);
        }
    }

    private void illustrate() throws InterruptedException {
        if (!isScanning.getAsBoolean()) made = 0;
        Optional<MediaId> last = Optional.empty();
        while (true) {
            List<MediaId> items = ledger.unillustrated(last, BATCH);
            if (items.isEmpty()) break;
            last = Optional.of(items.getLast());
            for (MediaId item : items) if (!failed.contains(item)) paced(() -> illustrate(item));
        }
        while (work.availablePermits() == 0) { // else posters come first again
            MediaId next = rest.poll();
            if (next == null) return;
            paced(() -> finish(next));
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void paced(Work work) throws InterruptedException {
        long start = System.nanoTime();
        work.run();
        if (++made > FIRST) restAfter(Duration.ofNanos(System.nanoTime() - start));
    }

    private void restAfter(Duration making) throws InterruptedException {
        Thread.sleep(making.multipliedBy(REST));
        Duration rest = making.multipliedBy(LONG_REST - REST);
        for (Duration rested = Duration.ZERO; rested.compareTo(rest) < 0 && isWaitedFor(); ) {
            Thread.sleep(LOOK);
            rested = rested.plus(LOOK);
        }
    }

    /// Whether people wait for other work than this.
    private boolean isWaitedFor() {
        return isScanning.getAsBoolean() || artwork.isLookedAt();
    }

    private void illustrate(MediaId item) throws InterruptedException {
        try {
            artwork.make(item, ArtworkKind.POSTER);
            rest.add(item);
        } catch (MediaException e) {
            failed.add(item);
            LOG.warn("No poster for item {}: {}", item, e.getMessage());
        } catch (IOException | RuntimeException e) {
            failed.add(item);
            LOG.warn("No poster for item {} for now", item, e);
        }
    }

    private void finish(MediaId item) throws InterruptedException {
        try {
            artwork.makeBeside(item);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Not all pictures of item {} for now", item, e);
        }
    }

    @Override
    public void close() {
        subscription.close();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
