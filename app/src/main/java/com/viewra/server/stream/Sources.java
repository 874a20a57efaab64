package com.viewra.server.stream;

import com.viewra.api.event.DomainEvent;
import com.viewra.events.EventBus;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.LibraryEvent;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which file an item plays. A player asks for segments of one item by the hundred, so the answer is remembered
/// until the library says that something has changed.
final class Sources implements AutoCloseable {
    private static final int KEPT = 256;
    private final Library library;
    private final EventBus.Subscription subscription;
    private final Map<Asked, Path> known = new LinkedHashMap<>(16, 0.75f, true);
    private long changes;

    private record Asked(MediaId item, Optional<String> version) {}

    Sources(Library library, EventBus events) {
        this.library = library;
        this.subscription = events.subscribe("stream sources", this::forget);
    }

    /// @param version as [StreamKey#versionOf] names it; empty for the one that the item plays by itself
    Optional<Path> of(MediaId item, Optional<String> version) {
        Asked asked = new Asked(item, version);
        long before;
        synchronized (this) {
            Path file = known.get(asked);
            if (file != null) return Optional.of(file);
            before = changes;
        }
        Optional<Path> found = find(asked);
        found.ifPresent(file -> remember(asked, file, before));
        return found;
    }

    private Optional<Path> find(Asked asked) {
        if (asked.version.isEmpty()) return library.item(asked.item).flatMap(Item::path);
        return library.details(asked.item).stream()
                .flatMap(details -> details.files().stream())
                .map(MediaFile::path)
                .filter(file -> StreamKey.versionOf(file).equals(asked.version.get()))
                .findFirst();
    }

    /// Not what was read before a change that came in between.
    private synchronized void remember(Asked asked, Path file, long before) {
        if (changes != before) return;
        known.put(asked, file);
        if (known.size() > KEPT) known.remove(known.keySet().iterator().next());
    }

    private synchronized void forget(DomainEvent event) {
        if (!(event instanceof LibraryEvent change)) return;
        switch (change) {
            case LibraryEvent.ItemChanged changed -> forget(changed.item());
            case LibraryEvent.ItemMissing missing -> forget(missing.item());
            case LibraryEvent.ItemRemoved removed -> forget(removed.item());
            case LibraryEvent.LibraryRemoved _ -> forgetAll();
            case LibraryEvent.ItemAdded _,
                    LibraryEvent.ArtworkReady _,
                    LibraryEvent.LibraryAdded _,
                    LibraryEvent.PlaybackProgress _,
                    LibraryEvent.LikingChanged _,
                    LibraryEvent.PlaylistChanged _ -> {}
        }
    }

    private void forget(MediaId item) {
        changes++;
        known.keySet().removeIf(asked -> asked.item.equals(item));
    }

    private void forgetAll() {
        changes++;
        known.clear();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
