package com.viewra.streaming;

import com.viewra.streaming.StreamingEvent.Outcome;
import java.time.Duration;

/// Follows what viewers of one rendition ask for, and tells what they get. Safe for use from any thread; to be called
/// without the lock of [HeadDispatch].
final class ViewerWatch {
    private final HeadWork work;
    private final TrackHeads track;
    private final RenditionHeads heads;

    ViewerWatch(HeadWork work, TrackHeads track, RenditionHeads heads) {
        this.work = work;
        this.track = track;
        this.heads = heads;
    }

    /// @return whether the viewer comes from elsewhere
    boolean asked(int segment) {
        TrackPlan plan = work.rendition().plan();
        return track.asked(heads, plan.startSeconds(segment).toDouble(), plan.seconds(segment));
    }

    /// Something is made for the viewer here: what was made for the same viewer elsewhere ends.
    void leftOthers(int segment) {
        track.leftOthers(work.rendition().plan().startSeconds(segment).toDouble());
    }

    /// The viewer went on before the answer came.
    void passed(int segment) {
        track.passed(work.rendition().plan().startSeconds(segment).toDouble());
    }

    /// @param moved as [#asked] said
    void answered(int segment, Outcome outcome, boolean moved, long startNanos) {
        Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
        work.counters().answered(work.rendition(), outcome, took);
        RenditionId id = work.rendition().id();
        if (moved)
            work.events().publish(new StreamingEvent.ViewerMoved(work.file(), id, position(segment), outcome, took));
        else if (took.toNanos() / 1e9 > work.rendition().plan().seconds(segment))
            work.events().publish(new StreamingEvent.SegmentLate(work.file(), id, position(segment), took));
    }

    /// The segment at which the track is watched now, in whatever size; the first if nobody has asked for any.
    int watchedSegment() {
        return track.place().map(work.rendition().plan()::segmentAt).orElse(0);
    }

    Duration position(int segment) {
        double seconds =
                work.rendition().plan().startSeconds(Math.max(0, segment)).toDouble();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /// The machine falls behind whoever watches this.
    /// @param factor times real time
    void tooSlow(double factor) {
        RenditionId id = work.rendition().id();
        if (track.isTooSlow(id)) return;
        track.tooSlow(id);
        work.events().publish(new StreamingEvent.RenditionTooSlow(work.file(), id, factor));
    }
}
