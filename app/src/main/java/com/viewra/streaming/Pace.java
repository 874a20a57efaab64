package com.viewra.streaming;

import com.viewra.api.transcode.TranscodeRequest.Speed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How quickly a head makes segments, and how much care it can afford. Starts with settings that give the first
/// segments soon, takes more care where the machine has room for it, and less where it falls behind; what was too
/// slow once is not tried again. Written by the head's thread, read by any.
final class Pace {
    /// Segments made at the fast start's settings before thinking of better ones.
    private static final int FAST_SEGMENTS = 2;

    /// Segments by which the speed is judged.
    private static final int WINDOW = 3;

    /// Times real time from which on the machine has room for the next better settings.
    static final double ROOM_FOR_STEADY = 2.5;

    private static final double ROOM_FOR_CARE = 4;

    /// Times real time below which the next quicker settings are taken.
    private static final double TOO_SLOW = 1.2;

    /// Times real time below which, at the quickest settings, the viewer will have to wait.
    private static final double HOPELESS = 1.05;

    private static final double GUESSED_SECONDS = 0.6;

    private record Made(double seconds, double mediaSeconds) {}

    private final Deque<Made> window = new ArrayDeque<>();
    private volatile double secondsPerSegment = GUESSED_SECONDS;
    private volatile Speed speed;
    private final Speed known;
    private Speed ceiling;
    private int made;
    private boolean rested;

    Pace() {
        this(Speed.FAST_START, Speed.FAST_START, Speed.CAREFUL);
    }

    /// @param known the most careful settings for which the machine is known to have room: taken as soon as the first
    ///     segment is there, without a look at the next
    /// @param ceiling the most careful settings to try
    Pace(Speed start, Speed known, Speed ceiling) {
        this.speed = start;
        this.known = known;
        this.ceiling = ceiling;
    }

    /// Notes a segment that was made by an encoder that had begun before; how long a first one took says nothing about
    /// the speed.
    void note(Duration took, double mediaSeconds) {
        made++;
        if (rested) { // the encoder went on in the meantime, until its pipe was full
            rested = false;
            return;
        }
        window.addLast(new Made(Math.max(0.0005, took.toNanos() / 1e9), mediaSeconds));
        if (window.size() > WINDOW) window.removeFirst();
        secondsPerSegment = window.stream().mapToDouble(Made::seconds).average().orElse(GUESSED_SECONDS);
        adjust();
    }

    void noteFirst() {
        made++;
        if (made == 1 && known.compareTo(speed) > 0) change(known);
    }

    /// Nobody wanted anything for a while.
    void rested() {
        rested = true;
    }

    private void adjust() {
        double factor = factor();
        if (window.size() > 1 && factor < TOO_SLOW) slowDown();
        else if (speed.compareTo(Speed.FAST_START) <= 0 && made >= FAST_SEGMENTS && factor >= ROOM_FOR_STEADY)
            change(speed.moreCareful());
        else if (speed == Speed.STEADY && window.size() == WINDOW && factor >= ROOM_FOR_CARE)
            change(speed.moreCareful());
    }

    /// Gives the settings up, for good.
    void slowDown() {
        if (speed == Speed.FASTEST) return;
        ceiling = speed.quicker();
        change(ceiling);
    }

    private void change(Speed next) {
        Speed allowed = next.compareTo(ceiling) <= 0 ? next : ceiling;
        if (allowed == speed) return;
        speed = allowed;
        window.clear();
    }

    /// Settings for the next segment.
    Speed speed() {
        return speed;
    }

    /// Times real time at which the last segments were made; infinite if that is not known yet.
    double factor() {
        double seconds = window.stream().mapToDouble(Made::seconds).sum();
        return window.stream().mapToDouble(Made::mediaSeconds).sum() / seconds;
    }

    /// Whether the machine falls behind whatever is done.
    boolean isHopeless() {
        return speed == Speed.FASTEST && window.size() == WINDOW && factor() < HOPELESS;
    }

    /// Expected time until so many further segments are made.
    double secondsFor(int segments) {
        return segments * secondsPerSegment;
    }
}
