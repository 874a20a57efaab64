package com.viewra.exchange;

import java.util.Optional;

/// A long piece of taking in or writing out, as it is now.
/// @param total 0 while it is not known
/// @param result once it is done
/// @param problem a sentence, if it failed
public record Transfer(
        TransferId id,
        Kind kind,
        State state,
        int done,
        int total,
        Optional<TransferResult> result,
        Optional<String> problem) {
    public enum Kind {
        IMPORT,
        NFO
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }
}
