package com.viewra.library;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finding one's way in a large library. Safe for use from any thread; answers within milliseconds.
public interface Search {
    /// The best matches of each kind, for a list that changes while one types.
    /// @param text as typed so far
    Found search(String text, int perKind);

    /// How many of the matching items have each value of the facets wanted, the most frequent first. A facet that the
    /// query filters by is counted as if it did not, so that the other choices are there to be seen.
    Map<Facet, List<FacetCount>> facets(ItemQuery query, Set<Facet> wanted);

    /// All values of one facet that matching items have, with counts: months and days the latest first, others the most
    /// frequent first.
    List<FacetCount> values(ItemQuery query, Facet facet);

    /// Where each first letter begins when the matching items are sorted by title.
    List<Letter> letters(ItemQuery query);

    /// People, genres, collections and so on, those with most items first.
    /// @param text words their names must have, or the starts of them; empty for all
    List<FacetCount> names(Facet facet, String text, int offset, int limit);

    /// The names that matching items are filed under, by name, each with a few of its items.
    FiledPage filed(Facet facet, ItemQuery query, int offset, int limit);
}
