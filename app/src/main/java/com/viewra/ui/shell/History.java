package com.viewra.ui.shell;

import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where one has been; the pages on the way back stay as they were left.
final class History {
    private static final int LONGEST = 20;
    private final Deque<Visit> visits = new ArrayDeque<>();

    record Visit(Place place, Page page) {}

    Optional<Visit> current() {
        return Optional.ofNullable(visits.peek());
    }

    boolean canGoBack() {
        return visits.size() > 1;
    }

    void push(Visit visit) {
        current().ifPresent(left -> left.page().hidden());
        visits.push(visit);
        if (visits.size() > LONGEST) visits.removeLast().page().closed();
    }

    /// Leaves the current place for the one before it.
    void pop() {
        Visit left = visits.pop();
        left.page().hidden();
        left.page().closed();
    }

    void clear() {
        while (!visits.isEmpty()) pop();
    }
}
