package com.viewra.streaming;

import com.viewra.api.transcode.TranscodeRequest.Speed;
import java.time.Duration;

/// How quickly a head makes segments, and how much care it can afford. Written by the head's thread, read by any.
final class Pace {
    /// Segments made at the fast start's settings before thinking of better ones.
    private static final int FAST_SEGMENTS = 2;

    /// Times real time from which on the machine has room for a slower, better preset.
    private static final double ROOM_FOR_CARE = 2.5;

    /// Times real time below which the better preset is given up, for good.
    private static final double TOO_SLOW = 1.2;

    private static final double GUESSED_SECONDS = 0.6;

    private volatile double secondsPerSegment = GUESSED_SECONDS;
    private volatile Speed speed = Speed.FAST_START;
    private int made;
    private boolean carefulOnce;

    void note(Duration took, double mediaSeconds) {
        double seconds = Math.max(0.0005, took.toNanos() / 1e9);
        secondsPerSegment = made == 0 ? seconds : (secondsPerSegment + seconds) / 2;
        made++;
        double factor = mediaSeconds / secondsPerSegment;
        if (speed == Speed.STEADY && factor < TOO_SLOW) {
            speed = Speed.FAST_START;
        } else if (!carefulOnce && made >= FAST_SEGMENTS && factor >= ROOM_FOR_CARE) {
            speed = Speed.STEADY;
            carefulOnce = true;
        }
    }

    /// Settings for the next segment.
    Speed speed() {
        return speed;
    }

    /// Expected time until so many further segments are made.
    double secondsFor(int segments) {
        return segments * secondsPerSegment;
    }
}
