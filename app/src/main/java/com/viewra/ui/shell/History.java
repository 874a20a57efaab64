package com.viewra.ui.shell;

import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.Node;

/// Where one has been; the pages on the way back stay as they were left.
final class History {
    private static final int LONGEST = 20;
    private final Deque<Visit> visits = new ArrayDeque<>();

    /// @param focus what had the focus when another page covered this one
    record Visit(Place place, Page page, Optional<Node> focus) {
        Visit(Place place, Page page) {
            this(place, page, Optional.empty());
        }
    }

    Optional<Visit> current() {
        return Optional.ofNullable(visits.peek());
    }

    boolean canGoBack() {
        return visits.size() > 1;
    }

    /// @param focus what has the focus in the page that is left
    void push(Visit visit, Optional<Node> focus) {
        current().ifPresent(left -> {
            left.page().hidden();
            visits.pop();
            visits.push(new Visit(left.place(), left.page(), focus));
        });
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
