package com.viewra.ui.home;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.Library;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the first screen offers.
/// @param started watched in part, the last one first
record HomeContent(
        List<Item> started,
        List<Item> movies,
        List<Item> shows,
        List<Item> albums,
        List<Item> videos,
        List<Item> photos) {
    private static final int LENGTH = 24;

    /// Blocks for a handful of queries.
    static HomeContent read(Library library) {
        List<Item> played = library.find(newest(Sort.RECENTLY_PLAYED, ItemKind.MOVIE, ItemKind.EPISODE, ItemKind.VIDEO))
                .items();
        return new HomeContent(
                played.stream().filter(HomeContent::isStarted).toList(),
                added(library, ItemKind.MOVIE),
                added(library, ItemKind.SHOW),
                added(library, ItemKind.ALBUM),
                added(library, ItemKind.VIDEO),
                added(library, ItemKind.PHOTO));
    }

    /// The item that gets the large picture at the top.
    Optional<Item> featured() {
        return Stream.of(started, movies, shows, videos, albums)
                .flatMap(List::stream)
                .filter(item -> item.broken().isEmpty() && !item.artwork().isEmpty())
                .findFirst();
    }

    boolean isEmpty() {
        return Stream.of(started, movies, shows, albums, videos, photos).allMatch(List::isEmpty);
    }

    private static List<Item> added(Library library, ItemKind kind) {
        return library.find(newest(Sort.NEWEST_ADDED, kind)).items().stream()
                .filter(item -> item.broken().isEmpty())
                .toList();
    }

    private static ItemQuery newest(Sort order, ItemKind... kinds) {
        return ItemQuery.all().of(kinds).sortedBy(order).page(0, LENGTH);
    }

    private static boolean isStarted(Item item) {
        return item.progress()
                .filter(p -> !p.watched() && p.position().isPositive())
                .isPresent();
    }
}
