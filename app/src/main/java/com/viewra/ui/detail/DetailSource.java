package com.viewra.ui.detail;

import com.viewra.enrichment.Artwork;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.Library;
import com.viewra.library.MetadataStore;
import com.viewra.library.Search;
import java.util.Optional;

/// Where a detail page reads what it shows. Blocks.
public record DetailSource(Library library, MetadataStore metadata, Search search, Artwork artwork) {
    private static final int ALIKE = 100;

    /// What a name is filed under, for a filter by it.
    Optional<FacetCount> filed(Facet facet, String name) {
        return search.names(facet, name, 0, ALIKE).stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
