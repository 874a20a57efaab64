package com.viewra.api.metadata;

/// Whether a provider can be asked.
/// @param sentence for the user: what is missing and what to do
public record Readiness(State state, String sentence) {
    public enum State {
        READY,
        /// The user has to give a key, or a better one.
        NEEDS_KEY,
        /// The service was not reached lately; it will be tried again.
        UNREACHABLE,
        UNKNOWN
    }

    public static Readiness ready() {
        return new Readiness(State.READY, "Ready.");
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
