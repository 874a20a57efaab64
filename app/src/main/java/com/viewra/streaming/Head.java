package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.content.Blob;
import com.viewra.streaming.StreamingEvent.Cause;
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
    private final HeadForecast forecast;
    private final int first;
    private volatile int next;
    private volatile int horizon;
    private volatile long urgency;
    private volatile long neededNanos = System.nanoTime();
    private volatile boolean closed;
    private volatile @Nullable HeadRun run;
    private Cause cause;

    /// @param first segment to make
    /// @param horizon last segment to make unless more is wanted
    /// @param urgency when it was asked for, 0 if nobody waits
    Head(RenditionHeads heads, int first, int horizon, long urgency) {
        this.heads = heads;
        this.work = heads.work();
        this.forecast = new HeadForecast(work, heads.startCost());
        this.first = first;
        this.next = first;
        this.horizon = horizon;
        this.urgency = urgency;
        this.cause = urgency > 0 ? Cause.VIEWER : Cause.READ_AHEAD;
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
                if (!acquirePermit()) return;
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

    private boolean acquirePermit() throws InterruptedException {
        long startNanos = System.nanoTime();
        boolean acquired = work.permits().acquire(this);
        if (acquired) work.counters().waitedForPermit(Duration.ofNanos(System.nanoTime() - startNanos));
        return acquired;
    }

    /// Tools die now and then for no reason of ours; what fails twice in a row has one.
    private void makeTwiceIfNeedBe() throws MediaException, InterruptedException {
        try {
            makeNext(1);
        } catch (MediaException e) {
            if (closed) throw e;
            work.source().failed(e);
            if (e.code() == MediaException.Code.UNSUPPORTED || e.code() == MediaException.Code.BUSY) throw e;
            LOG.warn(
                    "segment {} of {} failed, trying again: {}",
                    next,
                    work.rendition().id(),
                    e.getMessage());
            closeRun();
            if (e.code() == MediaException.Code.TIMED_OUT) forecast.pace().slowDown();
            cause = Cause.RETRY;
            makeAgain();
        }
    }

    private void makeAgain() throws MediaException, InterruptedException {
        try {
            makeNext(2);
        } catch (MediaException e) {
            if (!closed) work.source().failed(e);
            if (e.code() == MediaException.Code.TIMED_OUT && work.source().encodesVideo())
                heads.viewers().tooSlow(forecast.pace().factor());
            throw e;
        }
    }

    private void makeNext(int attempt) throws MediaException, InterruptedException {
        int segment = next;
        forecast.begins(attempt);
        HeadRun current = openRun(segment);
        List<Sample> samples = current.cut(segment);
        if (samples.isEmpty()) throw nothingThere(segment);
        Blob blob = work.press().segment(current.format(), segment, samples);
        Duration took = forecast.made(segment);
        work.source().worked();
        work.counters().segmentMade(work.rendition(), took, forecast.pace().factor());
        heads.made(this, segment, blob);
        work.events()
                .publish(new StreamingEvent.SegmentReady(
                        work.file(), work.rendition().id(), segment, blob.sizeBytes(), took));
        if (work.source().encodesVideo() && forecast.pace().isHopeless())
            heads.viewers().tooSlow(forecast.pace().factor());
    }

    /// The first segments are made as fast as can be; then, where the machine is quick enough, with all care.
    private HeadRun openRun(int segment) throws MediaException, InterruptedException {
        HeadRun current = run;
        var speed = forecast.pace().speed();
        if (current != null && (current.speed() == speed || !work.source().encodesVideo())) return current;
        if (current != null) cause = Cause.PACE;
        closeRun();
        forecast.startsAnew();
        HeadRun opened = HeadRun.open(work, segment, speed);
        run = opened;
        if (closed) opened.close();
        if (work.source().encodesVideo())
            work.events()
                    .publish(new StreamingEvent.EncoderStarted(
                            work.file(), work.rendition().id(), heads.viewers().position(segment), speed, cause));
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
        work.counters().failed(work.rendition(), reason.code());
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

    void endIfStalled(long nowNanos) {
        HeadRun current = run;
        int segment = next;
        Duration limit = forecast.hangsAfter(segment);
        if (current == null || !current.endIfStalled(nowNanos, limit)) return;
        work.counters().stalled(work.rendition());
        work.events()
                .publish(new StreamingEvent.SourceStalled(
                        work.file(), work.rendition().id(), heads.viewers().position(segment), limit));
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
    /// @param shares whether it goes on in any case, so that a new one would have half of the machine
    boolean reachesSoon(int segment, boolean shares) {
        if (closed) return false;
        if (segment == RenditionHeads.INIT) return !hasMade();
        return segment >= next && forecast.isSooner(next, segment, shares);
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

    /// Makes nothing more unless it is asked again.
    void stopReadingAhead() {
        horizon = next;
    }

    /// Nobody waits for it any more: from here on it reads ahead.
    void settle() {
        urgency = 0;
    }

    void advanceTo(int segment) {
        next = segment;
    }

    void rested() {
        forecast.pace().rested();
    }

    Duration grace() {
        return forecast.grace();
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
