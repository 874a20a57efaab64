package com.viewra.ui;

import com.viewra.api.scan.LibraryKind;
import com.viewra.events.EventBus;
import com.viewra.library.Facet;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.LibraryEvent;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import com.viewra.library.Progress;
import com.viewra.media.Chapter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A library in memory. Answers the queries the window makes as the real one does, as far as the window can tell.
public final class FakeLibrary implements Library {
    private final EventBus events;
    private final Map<MediaId, Item> items = new LinkedHashMap<>();
    private final Map<MediaId, MediaFile> files = new LinkedHashMap<>();
    private final Map<MediaId, List<Chapter>> chapters = new LinkedHashMap<>();
    private final List<MediaLibrary> libraries = new ArrayList<>();

    public FakeLibrary(EventBus events) {
        this.events = events;
    }

    public synchronized void put(Item item) {
        boolean added = items.put(item.id(), item) == null;
        events.publish(
                added
                        ? new LibraryEvent.ItemAdded(item.id(), item.library(), item.kind(), item.title())
                        : new LibraryEvent.ItemChanged(item.id()));
    }

    public synchronized void putFile(MediaId item, MediaFile file) {
        files.put(item, file);
    }

    public synchronized void putChapters(MediaId item, List<Chapter> marks) {
        chapters.put(item, marks);
    }

    @Override
    public synchronized List<MediaLibrary> libraries() {
        return List.copyOf(libraries);
    }

    @Override
    public synchronized MediaLibrary add(String name, LibraryKind kind, List<Path> folders) {
        MediaLibrary added = new MediaLibrary(new LibraryId(libraries.size() + 1), name, kind, folders, 0);
        libraries.add(added);
        events.publish(new LibraryEvent.LibraryAdded(added.id(), name));
        return added;
    }

    @Override
    public synchronized void remove(LibraryId library) {
        libraries.removeIf(one -> one.id().equals(library));
        items.values().removeIf(item -> item.library().equals(library));
        events.publish(new LibraryEvent.LibraryRemoved(library));
    }

    @Override
    public synchronized ItemPage find(ItemQuery query) {
        List<Item> found = items.values().stream()
                .filter(item -> matches(item, query))
                .sorted(order(query.sort()))
                .toList();
        return new ItemPage(
                found.stream().skip(query.offset()).limit(query.limit()).toList(), found.size());
    }

    private static boolean matches(Item item, ItemQuery query) {
        return query.library().map(item.library()::equals).orElse(true)
                && (query.kinds().isEmpty() || query.kinds().contains(item.kind()))
                && (query.parent().isEmpty() || query.parent().equals(item.parent()))
                && (!query.topLevel()
                        || query.parent().isPresent()
                        || item.parent().isEmpty())
                && (query.sort() != ItemQuery.Sort.RECENTLY_PLAYED
                        || item.progress().isPresent())
                && matches(item, query.text())
                && (!query.filter().values().containsKey(Facet.FAVOURITE)
                        || item.liking().favourite());
    }

    private static boolean matches(Item item, String text) {
        String words = (" " + item.title() + " " + item.show().orElse("") + " "
                        + item.artist().orElse(""))
                .toLowerCase(Locale.ROOT);
        return text.isBlank()
                || List.of(text.toLowerCase(Locale.ROOT).strip().split(" +", -1)).stream()
                        .allMatch(word -> words.contains(" " + word));
    }

    private static Comparator<Item> order(ItemQuery.Sort sort) {
        Comparator<Item> byId = Comparator.comparing(item -> item.id().value());
        return switch (sort) {
            case NATURAL -> byId;
            case TITLE -> Comparator.comparing(Item::title).thenComparing(byId);
            case NEWEST_ADDED -> Comparator.comparing(Item::addedAt).reversed().thenComparing(byId);
            case OLDEST_YEAR ->
                Comparator.<Item>comparingInt(item -> item.year().orElse(9999)).thenComparing(byId);
            case NEWEST_YEAR ->
                Comparator.<Item>comparingInt(item -> -item.year().orElse(0)).thenComparing(byId);
            case RECENTLY_PLAYED ->
                Comparator.<Item, Instant>comparing(
                                item -> item.progress().map(Progress::updatedAt).orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(byId);
            case NEWEST_MADE, LONGEST, SHORTEST, HIGHEST_RATED ->
                throw new UnsupportedOperationException("no page of the window sorts by " + sort);
        };
    }

    @Override
    public synchronized Optional<Item> item(MediaId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public synchronized Optional<ItemDetails> details(MediaId id) {
        return item(id).map(item -> new ItemDetails(
                item,
                Optional.ofNullable(files.get(id)).stream().toList(),
                chapters.getOrDefault(id, List.of()),
                parents(item),
                (int) items.values().stream()
                        .filter(one -> one.parent().equals(Optional.of(id)))
                        .count()));
    }

    private List<Item> parents(Item item) {
        List<Item> parents = new ArrayList<>();
        for (Optional<Item> one = item.parent().flatMap(this::item); one.isPresent(); ) one = step(parents, one.get());
        return parents;
    }

    private Optional<Item> step(List<Item> parents, Item parent) {
        parents.addFirst(parent);
        return parent.parent().flatMap(this::item);
    }

    @Override
    public void saveProgress(MediaId id, Duration position) {
        Duration whole = item(id).flatMap(Item::duration).orElse(Duration.ZERO);
        boolean watched = whole.isPositive() && position.toMillis() >= whole.toMillis() * 0.9;
        change(id, new Progress(watched ? Duration.ZERO : position, watched, Instant.now()));
    }

    @Override
    public void markWatched(MediaId id, boolean watched) {
        change(id, new Progress(Duration.ZERO, watched, Instant.now()));
    }

    /// Sets it as it was, for taking back what was said of it.
    synchronized void restore(Item item) {
        items.put(item.id(), item);
        events.publish(new LibraryEvent.ItemChanged(item.id()));
    }

    private synchronized void change(MediaId id, Progress progress) {
        items.computeIfPresent(
                id, (_, item) -> FakeItem.of(item).played(progress).item());
        events.publish(new LibraryEvent.PlaybackProgress(id, progress.position(), progress.watched()));
    }

    public synchronized MediaId newId() {
        return new MediaId(items.size() + 1L);
    }
}
