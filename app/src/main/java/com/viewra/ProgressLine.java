package com.viewra;

import com.viewra.events.Steps;

/// How far a long command is, on a terminal only.
final class ProgressLine implements Steps {
    private final String done;
    private final boolean isShown = Console.isTerminal();
    private String last = "";

    /// @param done what has become of the items, as "exported"
    ProgressLine(String done) {
        this.done = done;
    }

    @Override
    public void at(int count, int total) {
        last = total == 0 ? "%,d items %s".formatted(count, done) : "%,d of %,d items %s".formatted(count, total, done);
        if (isShown) Console.sayOver(last, false);
    }

    void end() {
        if (isShown && !last.isEmpty()) Console.sayOver(last, true);
    }
}
