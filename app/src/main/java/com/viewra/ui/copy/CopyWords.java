package com.viewra.ui.copy;

import com.viewra.copies.Copy;

/// What has become of a copy, in a sentence.
final class CopyWords {
    private CopyWords() {}

    static String of(Copy copy) {
        return switch (copy.state()) {
            case WAITING -> "Waits for its turn.";
            case RUNNING -> copy.total() == 0 ? "Begins." : "%d %% made.".formatted(100L * copy.done() / copy.total());
            case DONE -> "Ready: " + copy.target();
            case FAILED -> copy.problem().orElse("The copy failed; the log file has the details.");
            case CANCELLED -> "Stopped. It goes on where it was if you want it to.";
        };
    }
}
