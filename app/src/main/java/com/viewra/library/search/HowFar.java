package com.viewra.library.search;

import com.viewra.library.Facet;
import java.util.List;

/// How far an item was watched.
enum HowFar {
    WATCHED,
    WATCHED_AND_STARTED,
    UNWATCHED,
    UNWATCHED_AND_STARTED;

    private static final FacetValue YES = FacetValue.of(Facet.WATCHED, "yes");
    private static final FacetValue NO = FacetValue.of(Facet.WATCHED, "no");
    private static final FacetValue BEGUN = FacetValue.of(Facet.WATCHED, "started");

    static HowFar of(boolean watched, boolean started) {
        if (watched) return started ? WATCHED_AND_STARTED : WATCHED;
        return started ? UNWATCHED_AND_STARTED : UNWATCHED;
    }

    List<FacetValue> filedUnder() {
        return switch (this) {
            case WATCHED -> List.of(YES);
            case WATCHED_AND_STARTED -> List.of(YES, BEGUN);
            case UNWATCHED -> List.of(NO);
            case UNWATCHED_AND_STARTED -> List.of(NO, BEGUN);
        };
    }
}
