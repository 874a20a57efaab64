package com.viewra.library.search;

import com.viewra.library.MediaId;
import java.util.List;

/// A page of what was found.
/// @param total number of all that matches
public record Hits(List<MediaId> items, int total) {
    public Hits {
        items = List.copyOf(items);
    }
}
