package com.viewra.library.store;

import com.viewra.library.Facet;
import com.viewra.library.Filed;
import com.viewra.library.FiledPage;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.MediaId;
import com.viewra.library.search.Catalogue;
import com.viewra.library.search.FiledHits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Names that items are filed under, with the first of their items.
record FiledNames(Items items, Catalogue catalogue) {
    private static final int SHOWN = 4;

    /// All of a page with one look into the tables.
    FiledPage page(Facet facet, ItemQuery query, int offset, int limit) {
        FiledHits page = catalogue.filed(query, facet, offset, limit, SHOWN);
        Map<MediaId, Item> found =
                items
                        .items(page.names().stream()
                                .flatMap(name -> name.first().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Item::id, Function.identity()));
        List<Filed> filed = page.names().stream()
                .map(name -> new Filed(
                        name.name(),
                        name.first().stream()
                                .map(found::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
        return new FiledPage(filed, page.total());
    }
}
