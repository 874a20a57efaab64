package com.viewra.enrichment.identification;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.WebException;
import com.viewra.enrichment.identification.IdentificationEvent.IdentificationDropped;
import com.viewra.events.EventBus;
import com.viewra.library.Identifications;
import com.viewra.library.Identified;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.LibraryEvent;
import com.viewra.library.MediaId;
import com.viewra.plugins.PluginEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Identifies new items in the background, one after the other, once things are quiet: never while a scan brings more,
/// so that albums and shows are whole when they are asked about. What is decided is stored, so a restart goes on where
/// it was. While nobody can be asked it waits, and looks now and then whether somebody can.
public final class IdentificationWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IdentificationWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(15);
    private static final int BATCH = 50;

    private final DefaultIdentification identification;
    private final Library library;
    private final Identifications decisions;
    private final InstantSource clock;
    private final Duration quiet;
    private final Semaphore news = new Semaphore(1);
    private final Set<MediaId> added = ConcurrentHashMap.newKeySet();
    private final Set<MediaId> changed = ConcurrentHashMap.newKeySet();
    /// When to ask again about items that could not be asked about; used on the thread alone.
    private final Map<MediaId, Instant> postponed = new HashMap<>();

    private volatile boolean pluginsChanged;

    private final EventBus.Subscription subscription;
    private final Thread thread;

    /// @param quiet how long nothing must happen before it begins
    public IdentificationWorker(
            DefaultIdentification identification,
            Library library,
            Identifications decisions,
            EventBus events,
            InstantSource clock,
            Duration quiet) {
        this.identification = identification;
        this.library = library;
        this.decisions = decisions;
        this.clock = clock;
        this.quiet = quiet;
        this.subscription = events.subscribe("identification", this::on);
        this.thread = Thread.ofVirtual().name("identification").start(this::run);
    }

    private void on(DomainEvent event) {
        switch (event) {
            case LibraryEvent.ItemAdded item -> note(added, item.item());
            case LibraryEvent.ItemChanged item -> note(changed, item.item());
            case IdentificationDropped _ -> wake();
            case PluginEvent.PluginChanged _ -> askAnew();
            default -> {}
        }
    }

    /// A plugin that was set right or started may answer what it could not before.
    private void askAnew() {
        pluginsChanged = true;
        wake();
    }

    private void note(Set<MediaId> where, MediaId item) {
        where.add(item);
        wake();
    }

    private void wake() {
        if (news.availablePermits() == 0) news.release();
    }

    private void run() {
        try {
            while (true) {
                news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                while (news.tryAcquire(quiet.toMillis(), TimeUnit.MILLISECONDS)) LOG.trace("still busy");
                try {
                    work();
                } catch (RuntimeException e) {
                    LOG.error("identification failed; it goes on with the next change", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() throws InterruptedException {
        if (pluginsChanged) {
            pluginsChanged = false;
            postponed.clear();
        }
        Set<MediaId> grown = topsOf(added);
        Set<MediaId> different = topsOf(changed);
        different.addAll(grown);
        different.forEach(identification::reconsider);
        for (MediaId top : grown) refresh(top);
        identifyNew();
    }

    /// Empties the set. While nothing was ever decided, nothing can need a second look.
    private Set<MediaId> topsOf(Set<MediaId> noted) {
        Set<MediaId> items = Set.copyOf(noted);
        noted.removeAll(items);
        Set<MediaId> tops = new HashSet<>();
        if (!decisions.identificationCounts().isEmpty())
            items.forEach(item -> top(item).ifPresent(tops::add));
        return tops;
    }

    /// The movie, show or album that an item is or belongs to.
    private Optional<MediaId> top(MediaId id) {
        Optional<Item> item = library.item(id);
        while (item.isPresent() && !Identification.KINDS.contains(item.get().kind()))
            item = item.get().parent().flatMap(library::item);
        return item.map(Item::id);
    }

    /// The new episodes of a show that is known want to be known too.
    private void refresh(MediaId top) throws InterruptedException {
        boolean isKnown = identification
                .of(top)
                .filter(one -> one.state() == Identified.State.IDENTIFIED)
                .isPresent();
        if (!isKnown) return;
        try {
            identification.refresh(top);
        } catch (WebException e) {
            LOG.info("item {} could not be refreshed: {}", top, e.getMessage());
        }
    }

    private void identifyNew() throws InterruptedException {
        Optional<MediaId> last = Optional.empty();
        while (true) {
            Set<ItemKind> kinds = identification.providers().readyKinds();
            List<MediaId> items = decisions.unidentified(kinds, last, BATCH);
            if (items.isEmpty()) return;
            for (MediaId item : items) {
                if (!added.isEmpty()) return; // a scan goes on: wait for quiet
                if (!isPostponed(item)) examine(item);
            }
            last = Optional.of(items.getLast());
        }
    }

    private boolean isPostponed(MediaId item) {
        return clock.instant().isBefore(postponed.getOrDefault(item, Instant.MIN));
    }

    private void examine(MediaId item) throws InterruptedException {
        postponed.remove(item);
        try {
            if (identification.examine(item)) return;
        } catch (WebException | RuntimeException e) {
            LOG.info("item {} could not be identified for now: {}", item, e.toString());
        }
        postponed.put(item, clock.instant().plus(TRY_AGAIN));
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
