package com.viewra.library.search;

import com.viewra.library.FacetCount;
import com.viewra.library.MediaId;
import java.util.List;

/// A page of the names that items are filed under.
/// @param total number of all names
public record FiledHits(List<Name> names, int total) {
    public FiledHits {
        names = List.copyOf(names);
    }

    /// @param first the first items filed under it
    public record Name(FacetCount name, List<MediaId> first) {
        public Name {
            first = List.copyOf(first);
        }
    }
}
