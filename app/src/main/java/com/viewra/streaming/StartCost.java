package com.viewra.streaming;

import java.time.Duration;

/// What it costs to start a head of one rendition, until its first segment is there, learned from the starts there
/// were.
/// A start in the middle of a group of pictures has to decode what comes before. Safe for use from any thread.
final class StartCost {
    /// Decoding is about this part of real time until a start has shown it.
    private static final double GUESSED_DECODING = 0.05;

    /// A start with less to decode tells the cost of the start itself, one with more that of decoding.
    private static final double LITTLE_SECONDS = 1;

    private volatile double startSeconds;
    private volatile double decoding = GUESSED_DECODING;
    private volatile boolean known;

    StartCost(Duration guess) {
        startSeconds = guess.toMillis() / 1000.0;
    }

    /// @param leadSeconds what had to be decoded before the segment
    synchronized void note(double leadSeconds, Duration took) {
        double seconds = took.toNanos() / 1e9;
        if (leadSeconds <= LITTLE_SECONDS) {
            startSeconds = known ? (startSeconds + seconds) / 2 : seconds;
            known = true;
        } else if (known) {
            decoding = (decoding + Math.max(0, seconds - startSeconds) / leadSeconds) / 2;
        } else {
            startSeconds = Math.min(startSeconds, seconds);
        }
    }

    double seconds(double leadSeconds) {
        return startSeconds + leadSeconds * decoding;
    }
}
