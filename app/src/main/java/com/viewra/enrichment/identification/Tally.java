package com.viewra.enrichment.identification;

import java.util.ArrayList;
import java.util.List;

/// Points and the reasons for them.
final class Tally {
    private final List<String> reasons = new ArrayList<>();
    private int points;

    void add(int more, String reason) {
        points += more;
        reasons.add(reason);
    }

    /// Points that need no words.
    void add(int more) {
        points += more;
    }

    int score() {
        return Math.clamp(points, 0, 100);
    }

    List<String> reasons() {
        return reasons;
    }
}
