package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.content.Blob;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run through a rendition from some segment on: reads samples, cuts, has them packaged and stored.
/// Its progress is written by its own thread and guarded by [RenditionHeads]; [#close] may come from any.
final class Head implements Runnable, EncoderPermits.Claim {
    private static final Logger LOG = LoggerFactory.getLogger(Head.class);

    private final RenditionHeads heads;
    private final HeadWork work;
    private final int first;
    private final Pace pace = new Pace();
    private volatile int next;
    private volatile int horizon;
    private volatile long urgency;
    private final long bornNanos = System.nanoTime();
    private volatile long neededNanos = bornNanos;
    private volatile boolean closed;
    private volatile @Nullable HeadRun run;

    /// @param first segment to make
    /// @param horizon last segment to make unless more is wanted
    /// @param urgency when it was asked for, 0 if nobody waits
    Head(RenditionHeads heads, int first, int horizon, long urgency) {
        this.heads = heads;
        this.work = heads.work();
        this.first = first;
        this.next = first;
        this.horizon = horizon;
        this.urgency = urgency;
    }

    @Override
    public void run() {
        work.counters().headStarted();
        try {
            makeSegments();
        } catch (MediaException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) { // a plugin's
            LOG.error("head {} of {} broke", work.rendition().id(), work.file(), e);
            fail(new MediaException(MediaException.Code.UNKNOWN, "A plugin failed: " + e, e));
        } finally {
            closeRun();
            work.counters().headEnded();
            heads.ended(this);
            reportCompletion();
        }
    }

    private void makeSegments() throws MediaException, InterruptedException {
        while (next < work.rendition().plan().segments() && heads.awaitDemand(this)) {
            if (work.source().encodesVideo()) {
                if (!work.permits().acquire(this)) return;
                try {
                    makeTwiceIfNeedBe();
                } finally {
                    work.permits().release(this);
                }
            } else {
                makeTwiceIfNeedBe();
            }
        }
    }

    /// Tools die now and then for no reason of ours; what fails twice in a row has one.
    private void makeTwiceIfNeedBe() throws MediaException, InterruptedException {
        try {
            makeNext();
        } catch (MediaException e) {
            if (closed || e.code() == MediaException.Code.UNSUPPORTED) throw e;
            LOG.warn(
                    "segment {} of {} failed, trying again: {}",
                    next,
                    work.rendition().id(),
                    e.getMessage());
            closeRun();
            makeNext();
        }
    }

    private void makeNext() throws MediaException, InterruptedException {
        int segment = next;
        long startNanos = System.nanoTime();
        HeadRun current = openRun(segment);
        List<Sample> samples = current.cut(segment);
        if (samples.isEmpty()) throw nothingThere(segment);
        Blob blob = work.press().segment(current.format(), segment, samples);
        Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
        pace.note(took, work.rendition().plan().seconds(segment));
        work.counters().segmentMade(took);
        heads.made(this, segment, blob);
        work.events()
                .publish(new StreamingEvent.SegmentReady(
                        work.file(), work.rendition().id(), segment, blob.sizeBytes(), took));
    }

    /// The first segments are made as fast as can be; then, where the machine is quick enough, with all care.
    private HeadRun openRun(int segment) throws MediaException, InterruptedException {
        HeadRun current = run;
        if (current != null
                && (current.speed() == pace.speed() || !work.source().encodesVideo())) return current;
        closeRun();
        HeadRun opened = HeadRun.open(work, segment, pace.speed());
        run = opened;
        if (closed) opened.close();
        heads.made(this, RenditionHeads.INIT, work.press().init(opened.format()));
        return opened;
    }

    private MediaException nothingThere(int segment) {
        return new MediaException(
                MediaException.Code.SOURCE_DAMAGED,
                "The file holds nothing that can be played at %.0f s; it may be cut off or damaged there."
                        .formatted(work.rendition().plan().startSeconds(segment).toDouble()));
    }

    private void fail(MediaException reason) {
        if (closed) return;
        LOG.warn(
                "segment {} of {} of {} cannot be made: {}",
                next,
                work.rendition().id(),
                work.file(),
                reason.getMessage());
        work.counters().failed();
        heads.failed(this, reason);
        work.events()
                .publish(new StreamingEvent.TranscodeFailed(
                        work.file(), work.rendition().id(), next, String.valueOf(reason.getMessage())));
    }

    private void reportCompletion() {
        int segments = work.rendition().plan().segments();
        if (!hasMade() || !IntStream.range(0, segments).allMatch(work.press()::has)) return;
        work.events()
                .publish(new StreamingEvent.TranscodeCompleted(
                        work.file(), work.rendition().id(), segments));
    }

    /// Gives the work up, without waiting for its end.
    void close() {
        closed = true;
        closeRun();
    }

    private void closeRun() {
        HeadRun current = run;
        if (current != null) current.close();
        run = null;
    }

    void endIfStalled(long nowNanos, Duration limit) {
        HeadRun current = run;
        if (current != null) current.endIfStalled(nowNanos, limit);
    }

    int next() {
        return next;
    }

    int horizon() {
        return horizon;
    }

    boolean hasMade() {
        return next > first;
    }

    /// Whether going on with this head gives the segment sooner than a new head would.
    boolean reachesSoon(int segment) {
        if (closed) return false;
        if (segment == RenditionHeads.INIT) return !hasMade();
        int distance = segment - next;
        return distance >= 0
                && pace.secondsFor(distance) <= work.timing().coldStart().toMillis() / 1000.0;
    }

    /// Whether the segment lies on this head's way.
    boolean willMake(int segment) {
        if (segment == RenditionHeads.INIT) return !closed && !hasMade();
        return !closed && segment >= next && segment <= horizon;
    }

    void want(int wantedHorizon, long askedAt) {
        follow(wantedHorizon);
        urgency = askedAt;
    }

    void follow(int wantedHorizon) {
        horizon = Math.max(horizon, wantedHorizon);
        neededNanos = System.nanoTime();
    }

    /// Nobody waits for it any more: from here on it reads ahead.
    void settle() {
        urgency = 0;
    }

    void advanceTo(int segment) {
        next = segment;
    }

    /// How long to go on when the last viewer has left without a segment. A viewer who jumps on is gone at once; but a
    /// player whose patience has ended asks again a moment later, and on a machine that slow must not start anew.
    Duration grace() {
        Duration share = Duration.ofNanos(System.nanoTime() - bornNanos).dividedBy(5);
        Duration least = work.timing().abandoned();
        return share.compareTo(least) > 0 ? share : least;
    }

    /// Time left until it ends for want of viewers.
    long restMillis(Duration limit) {
        return limit.toMillis() - (System.nanoTime() - neededNanos) / 1_000_000;
    }

    @Override
    public long urgency() {
        return urgency;
    }

    @Override
    public boolean isGivenUp() {
        return closed;
    }
}
