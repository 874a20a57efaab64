package com.viewra.playback;

/// Names one playback for the log, the timeline and progress reports: short, random, unguessable.
public record SessionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
