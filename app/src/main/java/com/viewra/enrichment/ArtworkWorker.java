package com.viewra.enrichment;

import com.viewra.api.MediaException;
import com.viewra.api.event.DomainEvent;
import com.viewra.events.EventBus;
import com.viewra.library.ArtworkKind;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.LibraryEvent;
import com.viewra.library.MediaId;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the posters of new items in the background, a few at a time, beginning with those that were added first.
public final class ArtworkWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArtworkWorker.class);
    private static final int THREADS = 2;
    private static final int BATCH = 64;

    private final ArtworkCache artwork;
    private final ArtworkLedger ledger;
    private final Semaphore work = new Semaphore(1);
    /// Items taken up: being worked on, or failed until the next start.
    private final Set<MediaId> taken = ConcurrentHashMap.newKeySet();

    private final EventBus.Subscription subscription;
    private final List<Thread> threads;

    public ArtworkWorker(ArtworkCache artwork, ArtworkLedger ledger, EventBus events) {
        this.artwork = artwork;
        this.ledger = ledger;
        this.subscription = events.subscribe("artwork", this::on);
        this.threads = IntStream.range(0, THREADS)
                .mapToObj(n -> Thread.ofVirtual().name("artwork-" + n).start(this::run))
                .toList();
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
                illustrate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void illustrate() throws InterruptedException {
        while (true) {
            List<MediaId> items = ledger.unillustrated(BATCH + taken.size()).stream()
                    .filter(taken::add)
                    .toList();
            if (items.isEmpty()) return;
            wake(); // the other thread helps, with what is left
            for (MediaId item : items) illustrate(item);
        }
    }

    private void illustrate(MediaId item) throws InterruptedException {
        try {
            artwork.make(item, ArtworkKind.POSTER);
            taken.remove(item);
        } catch (MediaException e) {
            LOG.warn("No poster for item {}: {}", item, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.warn("No poster for item {} for now", item, e);
        }
    }

    @Override
    public void close() {
        subscription.close();
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
