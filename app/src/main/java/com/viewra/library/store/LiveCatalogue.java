package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.event.EventPublisher;
import com.viewra.library.LibraryEvent;
import com.viewra.library.search.Catalogue;
import com.viewra.library.search.IndexedItem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the catalogue in step with the database. It is made anew at each start, so a crash cannot leave it
/// wrong; after that each event says which items to read again. Events pass through here before anybody else
/// hears of them, so who asks because of one finds the catalogue up to date.
final class LiveCatalogue implements EventPublisher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveCatalogue.class);
    /// Small, for whoever asks in the midst of a scan waits for at most one such batch.
    private static final int BATCH = 250;
    /// With so many changes behind, who makes more reads them first: nobody who asks has to wait for thousands.
    private static final int MOST_BEHIND = BATCH;
    /// So long changes are gathered before they are read ahead: reading many together costs little more than one.
    private static final Duration GATHERING = Duration.ofMillis(150);

    private final Jdbi jdbi;
    private final EventPublisher next;
    private final Catalogue catalogue = new Catalogue();
    private final ReentrantLock updating = new ReentrantLock(true);
    private final Semaphore changes = new Semaphore(0);
    private final Set<Long> outdated = new HashSet<>(); // guarded by itself
    private final Thread keeper;
    private final Interned interned = new Interned(); // guarded by updating
    private boolean isLoaded; // guarded by updating
    private final CountDownLatch closing = new CountDownLatch(1);

    /// @param next told of every event after the catalogue knows of it
    LiveCatalogue(Jdbi jdbi, EventPublisher next) {
        this.jdbi = jdbi;
        this.next = next;
        this.keeper = Thread.ofVirtual().name("catalogue").start(this::keep);
    }

    @Override
    public void publish(DomainEvent event) {
        if (event instanceof LibraryEvent change) outdate(change);
        next.publish(event);
    }

    private void outdate(LibraryEvent change) {
        switch (change) {
            case LibraryEvent.ItemAdded added -> outdate(added.item().value());
            case LibraryEvent.ItemChanged changed -> outdate(changed.item().value());
            case LibraryEvent.ItemMissing missing -> outdate(missing.item().value());
            case LibraryEvent.ItemRemoved removed -> outdate(removed.item().value());
            case LibraryEvent.PlaybackProgress progress ->
                outdate(progress.item().value());
            case LibraryEvent.LikingChanged liking -> outdate(liking.item().value());
            case LibraryEvent.LibraryRemoved removed ->
                current().of(removed.library()).forEach(this::outdate);
            case LibraryEvent.ArtworkReady _, LibraryEvent.LibraryAdded _, LibraryEvent.PlaylistChanged _ -> {}
        }
    }

    private void outdate(Long item) {
        int behind;
        synchronized (outdated) {
            outdated.add(item);
            behind = outdated.size();
        }
        if (behind >= MOST_BEHIND) current();
        else if (changes.availablePermits() == 0) changes.release();
    }

    /// The catalogue with all that was published so far; the first call waits until it is filled.
    Catalogue current() {
        updating.lock();
        try {
            load();
            for (List<Long> batch = take(); !batch.isEmpty(); batch = take()) update(batch);
        } finally {
            updating.unlock();
        }
        return catalogue;
    }

    private void load() {
        if (isLoaded) return;
        long start = System.nanoTime();
        List<IndexedItem> all = jdbi.withHandle(handle -> CatalogueRows.all(handle, interned));
        catalogue.update(List.of(), all);
        isLoaded = true;
        LOG.info(
                "The catalogue was filled with {} items in {} ms", all.size(), (System.nanoTime() - start) / 1_000_000);
    }

    private List<Long> take() {
        synchronized (outdated) {
            List<Long> batch = outdated.stream().limit(BATCH).toList();
            batch.forEach(outdated::remove);
            return batch;
        }
    }

    private void update(List<Long> batch) {
        try {
            catalogue.update(batch, jdbi.withHandle(handle -> CatalogueRows.of(handle, batch, interned)));
        } catch (RuntimeException e) {
            synchronized (outdated) {
                outdated.addAll(batch);
            }
            throw e;
        }
    }

    /// Reads ahead, so that who asks seldom has to wait.
    private void keep() {
        try {
            do current();
            while (awaitChange());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The catalogue is not read ahead any more; lists may take longer", e);
        }
    }

    private boolean awaitChange() throws InterruptedException {
        changes.acquire();
        boolean isClosing = closing.await(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        changes.drainPermits();
        return !isClosing;
    }

    /// Does not interrupt: that would close the database's file under a read.
    @Override
    public void close() {
        closing.countDown();
        changes.release();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
