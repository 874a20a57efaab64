package com.viewra.library;

import java.util.List;
import java.util.Optional;

/// What the user says about items, one or thousands, and taking it back. Safe for use from any thread; blocks for a
/// write, and never holds up those who read.
public interface Marks {
    /// Marks items; unknown ones are passed over.
    Marked mark(List<MediaId> items, Mark mark);

    /// Restores what the items were before.
    /// @return how many items were restored; empty if it cannot be taken back: done already, too long ago, or the
    ///     program was started anew
    Optional<Integer> undo(String token);

    /// What was done.
    /// @param undo names it for [#undo]
    /// @param items how many items were marked
    record Marked(String undo, int items) {}
}
