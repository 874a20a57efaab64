package com.viewra.ui.home;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Home;
import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import com.viewra.ui.tile.TileShape;
import java.util.List;
import java.util.Optional;

/// What the first screen offers.
/// @param hasFolders whether there is any folder to find something in
record HomeContent(List<Shelf> shelves, boolean hasFolders) {
    private static final int LENGTH = 24;

    HomeContent {
        shelves = List.copyOf(shelves);
    }

    /// What a row is about; two libraries may have one name.
    record Subject(Home.Kind kind, Optional<LibraryId> library, Optional<MediaId> because) {}

    /// One row of the page.
    record Shelf(Subject subject, String title, TileShape shape, List<Item> items) {
        Shelf {
            items = List.copyOf(items);
        }
    }

    /// Blocks for a handful of queries.
    static HomeContent read(Home home, Library library) {
        List<Shelf> shelves = home.rows(LENGTH).stream()
                .filter(row -> !row.items().isEmpty())
                .map(row -> new Shelf(subject(row), title(row), shape(row), row.items()))
                .toList();
        return new HomeContent(shelves, !library.libraries().isEmpty());
    }

    /// The item that gets the large picture at the top: what to go on with, else what is new.
    Optional<Item> featured() {
        return shelves.stream()
                .flatMap(shelf -> shelf.items().stream())
                .filter(item -> item.kind() != ItemKind.PHOTO)
                .filter(item -> item.broken().isEmpty() && !item.artwork().isEmpty())
                .findFirst();
    }

    private static Subject subject(Home.Row row) {
        return new Subject(
                row.kind(), row.library().map(MediaLibrary::id), row.because().map(Item::id));
    }

    private static String title(Home.Row row) {
        return switch (row.kind()) {
            case CONTINUE -> "Continue watching";
            case NEXT_UP -> "Next up";
            case RECENTLY_ADDED ->
                "New in " + row.library().map(MediaLibrary::name).orElse("your library");
            case BECAUSE_YOU_WATCHED ->
                row.because()
                        .map(film -> "Because you watched “" + film.title() + "”")
                        .orElse("You may like");
        };
    }

    private static TileShape shape(Home.Row row) {
        return switch (row.kind()) {
            case CONTINUE, NEXT_UP -> TileShape.WIDE;
            case BECAUSE_YOU_WATCHED -> TileShape.POSTER;
            case RECENTLY_ADDED ->
                row.library()
                                .map(MediaLibrary::kind)
                                .filter(LibraryKind.MIXED::equals)
                                .isPresent()
                        ? TileShape.POSTER
                        : TileShape.of(row.items().getFirst().kind());
        };
    }
}
