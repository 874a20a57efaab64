package com.viewra.streaming;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/// Where in a rendition it is being watched. Requests do not say who asks, so one that lies a little ahead of a
/// known place is taken for the same viewer's. For one thread at a time.
final class WatchedPlaces {
    private static final int MOST = 16;
    private static final int BEHIND = 1;
    private final int last;
    private final int ahead;
    private final Deque<Integer> places = new ArrayDeque<>();

    /// @param segments of the rendition
    /// @param ahead how many segments after a place are needed with it
    WatchedPlaces(int segments, int ahead) {
        this.last = segments - 1;
        this.ahead = ahead;
    }

    void moveTo(int segment) {
        places.removeIf(place -> place <= segment && segment <= place + ahead);
        places.addLast(segment);
        if (places.size() > MOST) places.removeFirst();
    }

    /// Segments around all places.
    Set<Integer> needed() {
        Set<Integer> needed = new TreeSet<>();
        for (int place : places)
            for (int n = Math.max(0, place - BEHIND); n <= Math.min(last, place + ahead); n++) needed.add(n);
        return needed;
    }
}
