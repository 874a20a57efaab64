package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.streaming.StreamingEvent.Cause;
import java.time.Duration;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run through a rendition from some segment on, for as long as somebody needs it.
/// Its progress is written by its own thread and guarded by [HeadDispatch]; [#close] may come from any.
final class Head implements Runnable, EncoderPermits.Claim {
    private static final Logger LOG = LoggerFactory.getLogger(Head.class);

    private final HeadDispatch dispatch;
    private final HeadWork work;
    private final HeadForecast forecast;
    private final SegmentMaker maker;
    private final int first;
    private volatile int next;
    private volatile int horizon;
    private volatile long urgency;
    private volatile boolean background;
    private volatile long neededNanos = System.nanoTime();

    /// @param first segment to make
    /// @param horizon last segment to make unless more is wanted
    /// @param urgency when it was asked for, 0 if nobody waits
    /// @param cause why it is needed
    Head(HeadDispatch dispatch, int first, int horizon, long urgency, Cause cause) {
        this.dispatch = dispatch;
        this.work = dispatch.work();
        this.forecast = new HeadForecast(work, dispatch.startCost());
        this.maker = new SegmentMaker(dispatch, this, forecast, cause);
        this.first = first;
        this.next = first;
        this.horizon = horizon;
        this.urgency = urgency;
        this.background = cause == Cause.BACKGROUND;
    }

    @Override
    public void run() {
        try {
            makeSegments();
        } catch (MediaException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) { // a plugin's
            LOG.error("head {} of {} broke", work.rendition().id(), work.file(), e);
            fail(new MediaException(MediaException.Code.UNKNOWN, "A plugin failed: " + e, e));
        } catch (OutOfMemoryError | StackOverflowError e) { // else the next head would meet the same, and so on
            LOG.error("head {} of {} broke", work.rendition().id(), work.file(), e);
            fail(new MediaException(
                    MediaException.Code.SOURCE_DAMAGED, "The file asks for more memory than there is.", e));
        } finally {
            maker.closeRun();
            work.counters().headEnded();
            dispatch.ended(this);
            reportCompletion();
        }
    }

    private void makeSegments() throws MediaException, InterruptedException {
        while (next < work.rendition().plan().segments() && dispatch.awaitDemand(this)) {
            if (!work.source().encodesVideo()) {
                maker.make(next);
                continue;
            }
            if (!acquirePermit()) return;
            try {
                maker.make(next);
            } finally {
                work.permits().release(this);
            }
        }
    }

    private boolean acquirePermit() throws InterruptedException {
        long startNanos = System.nanoTime();
        boolean acquired = work.permits().acquire(this);
        if (acquired) work.counters().waitedForPermit(Duration.ofNanos(System.nanoTime() - startNanos));
        return acquired;
    }

    private void fail(MediaException reason) {
        if (maker.isClosed()) return;
        LOG.warn(
                "segment {} of {} of {} cannot be made: {}",
                next,
                work.rendition().id(),
                work.file(),
                reason.getMessage());
        work.counters().failed(work.rendition(), reason.code());
        dispatch.failed(this, reason);
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
        maker.close();
    }

    void endIfStalled(long nowNanos) {
        maker.endIfStalled(next, nowNanos);
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

    /// Whether no viewer has needed it yet.
    boolean isInBackground() {
        return background;
    }

    /// Whether going on with this head gives the segment sooner than a new head would.
    /// @param shares whether it goes on in any case, so that a new one would have half of the machine
    boolean reachesSoon(int segment, boolean shares) {
        if (isGivenUp()) return false;
        if (segment == RenditionHeads.INIT) return !hasMade();
        if (segment <= next) return segment == next;
        int from = work.press().has(next) ? next + 1 : next; // stored a moment ago, and not told yet
        return forecast.isSooner(from, segment, shares);
    }

    /// Whether the segment lies on this head's way.
    boolean willMake(int segment) {
        if (segment == RenditionHeads.INIT) return !isGivenUp() && !hasMade();
        return !isGivenUp() && segment >= next && segment <= horizon;
    }

    /// A viewer waits for it.
    void want(int wantedHorizon, long askedAt) {
        follow(wantedHorizon);
        background = false;
        urgency = askedAt;
    }

    /// @return whether it has more to make than before
    boolean follow(int wantedHorizon) {
        boolean more = wantedHorizon > horizon;
        if (more) horizon = wantedHorizon;
        neededNanos = System.nanoTime();
        return more;
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
        return maker.isClosed();
    }
}
