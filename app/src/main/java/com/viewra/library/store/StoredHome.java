package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.Home;
import com.viewra.library.Item;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.MediaLibrary;
import com.viewra.library.search.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The rows of the home page, from the catalogue.
final class StoredHome implements Home {
    private static final int LATEST_FILMS = 2;
    private final Jdbi jdbi;
    private final LiveCatalogue catalogue;

    StoredHome(Jdbi jdbi, LiveCatalogue catalogue) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
    }

    @Override
    public List<Row> rows(int perRow) {
        Catalogue current = catalogue.current();
        return jdbi.withHandle(handle -> {
            Items items = new Items(handle, current);
            List<Row> rows = new ArrayList<>();
            rows.add(plain(
                    Kind.CONTINUE,
                    items.page(current.page(started().page(0, perRow))).items()));
            rows.add(plain(Kind.NEXT_UP, items.items(current.nextUp(perRow))));
            for (MediaLibrary library : new LibraryRows(handle).all())
                rows.add(new Row(
                        Kind.RECENTLY_ADDED,
                        Optional.of(library),
                        Optional.empty(),
                        items.items(current.latest(library.id(), perRow))));
            for (Item film : items.page(current.page(watchedFilms())).items())
                rows.add(new Row(
                        Kind.BECAUSE_YOU_WATCHED,
                        Optional.empty(),
                        Optional.of(film),
                        items.items(current.similar(film.id(), perRow))));
            return rows.stream().filter(row -> !row.items().isEmpty()).toList();
        });
    }

    private static Row plain(Kind kind, List<Item> items) {
        return new Row(kind, Optional.empty(), Optional.empty(), items);
    }

    private static ItemQuery started() {
        return ItemQuery.all()
                .of(ItemKind.MOVIE, ItemKind.EPISODE, ItemKind.VIDEO)
                .where(ItemFilter.NONE.with(Facet.WATCHED, "started"))
                .sortedBy(Sort.RECENTLY_PLAYED);
    }

    private static ItemQuery watchedFilms() {
        return ItemQuery.all()
                .of(ItemKind.MOVIE)
                .where(ItemFilter.NONE.with(Facet.WATCHED, "yes"))
                .sortedBy(Sort.RECENTLY_PLAYED)
                .page(0, LATEST_FILMS);
    }
}
