package com.viewra.library.store;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;

/// How to take back the latest of what was done, by token, as long as the program runs. Safe for use from any thread.
final class Undoing {
    private static final int REMEMBERED = 50;
    /// What was said of so many items takes some 30 MB.
    private static final int MOST_ITEMS = 250_000;

    /// The oldest first; guarded by itself.
    private final SequencedMap<String, Step> former = new LinkedHashMap<>();

    private record Step(int items, Supplier<Integer> restore) {}

    /// @param items how many were changed
    /// @param restore answers how many items it restored; called once at most
    /// @return names it for [#undo]
    String remember(int items, Supplier<Integer> restore) {
        String token = UUID.randomUUID().toString();
        synchronized (former) {
            former.put(token, new Step(items, restore));
            while (former.size() > 1 && isTooMuch()) former.pollFirstEntry();
        }
        return token;
    }

    /// @return how many items were restored; empty if it cannot be taken back any more
    Optional<Integer> undo(String token) {
        Step step;
        synchronized (former) {
            step = former.remove(token);
        }
        return Optional.ofNullable(step).map(Step::restore).map(Supplier::get);
    }

    private boolean isTooMuch() {
        return former.size() > REMEMBERED
                || former.values().stream().mapToInt(Step::items).sum() > MOST_ITEMS;
    }
}
