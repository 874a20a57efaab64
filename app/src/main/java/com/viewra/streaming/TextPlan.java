package com.viewra.streaming;

/// How subtitles are cut: in stretches that are long, as text is small, and the same for every track.
record TextPlan(long totalMicros) {
    static final int TARGET_SECONDS = 60;
    private static final long SEGMENT_MICROS = TARGET_SECONDS * 1_000_000L;

    static TextPlan of(Presentation presentation) {
        return new TextPlan(Math.max(1, presentation.micros()));
    }

    int segments() {
        return (int) Math.ceilDiv(totalMicros, SEGMENT_MICROS);
    }

    /// That of a time of the film.
    int at(long micros) {
        return (int) (micros / SEGMENT_MICROS);
    }

    long startMicros(int segment) {
        return segment * SEGMENT_MICROS;
    }

    long endMicros(int segment) {
        return Math.min(totalMicros, startMicros(segment + 1));
    }

    long micros(int segment) {
        return endMicros(segment) - startMicros(segment);
    }
}
