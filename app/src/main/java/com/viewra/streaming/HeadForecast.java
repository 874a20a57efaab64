package com.viewra.streaming;

import java.time.Duration;

/// What to expect of a head: when it will be where, and when something is wrong with it. Written by the head's thread,
/// read by any.
final class HeadForecast {
    /// Whatever takes so many times longer than expected hangs.
    private static final int HANGS = 4;

    private final HeadWork work;
    private final StartCost startCost;
    private final Pace pace;
    private final long bornNanos = System.nanoTime();
    private volatile long segmentNanos = bornNanos;
    private volatile boolean cold = true;
    private volatile int attempt = 1;

    HeadForecast(HeadWork work, StartCost startCost) {
        this.work = work;
        this.startCost = startCost;
        this.pace = work.newPace().get();
    }

    Pace pace() {
        return pace;
    }

    void begins(int attempt) {
        this.attempt = attempt;
        segmentNanos = System.nanoTime();
    }

    /// The next segment comes from a process that is started for it.
    void startsAnew() {
        cold = true;
    }

    Duration made(int segment) {
        Duration took = Duration.ofNanos(System.nanoTime() - segmentNanos);
        if (cold) {
            startCost.note(work.source().leadSeconds(segment), took);
            pace.noteFirst();
        } else {
            pace.note(took, work.rendition().plan().seconds(segment));
        }
        cold = false;
        return took;
    }

    /// Whether waiting for this head gives a segment sooner than starting another.
    /// @param next what it works on
    /// @param shares whether this one would go on beside the other, both with half of the machine
    boolean isSooner(int next, int segment, boolean shares) {
        if (segment == next) return true;
        double anew = startCost.seconds(work.source().leadSeconds(segment)) * (shares ? 2 : 1);
        return restOf(next) + pace.secondsFor(segment - next) <= anew;
    }

    private double restOf(int segment) {
        return Math.max(0, expected(segment) - (System.nanoTime() - segmentNanos) / 1e9);
    }

    private double expected(int segment) {
        return cold ? startCost.seconds(work.source().leadSeconds(segment)) : pace.secondsFor(1);
    }

    /// A read that takes longer hangs. The second attempt is given more time: the machine may just be slow.
    Duration hangsAfter(int segment) {
        Duration least = work.timing().stall();
        Duration expected = Duration.ofMillis((long) (expected(segment) * HANGS * 1000));
        return (expected.compareTo(least) > 0 ? expected : least).multipliedBy(attempt);
    }

    /// How long to go on when the last viewer has left without a segment. A viewer who jumps on is gone at once; but a
    /// player whose patience has ended asks again a moment later, and on a machine that slow must not start anew.
    Duration grace() {
        Duration share = Duration.ofNanos(System.nanoTime() - bornNanos).dividedBy(5);
        Duration least = work.timing().abandoned();
        return share.compareTo(least) > 0 ? share : least;
    }
}
