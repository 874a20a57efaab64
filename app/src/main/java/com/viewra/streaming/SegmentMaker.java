package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.content.Blob;
import com.viewra.streaming.StreamingEvent.Cause;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes segments one after the other: reads samples, cuts, has them packaged and stored; with a new source when the
/// pace or a failure asks for it. Used by the thread of one head; [#close] and [#endIfStalled] may come from any.
final class SegmentMaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentMaker.class);

    private final HeadWork work;
    private final HeadDispatch dispatch;
    private final Head head;
    private final HeadForecast forecast;
    private volatile boolean closed;
    private volatile @Nullable HeadRun run;
    private Cause cause;

    SegmentMaker(HeadDispatch dispatch, Head head, HeadForecast forecast, Cause cause) {
        this.work = dispatch.work();
        this.dispatch = dispatch;
        this.head = head;
        this.forecast = forecast;
        this.cause = cause;
    }

    /// Makes one and hands it to those who wait. Tools die now and then for no reason of ours; what fails twice in a
    /// row has one.
    void make(int segment) throws MediaException, InterruptedException {
        try {
            make(segment, 1);
        } catch (MediaException e) {
            if (closed || e instanceof NotStoredException) throw e;
            work.source().failed(e);
            if (e.code() == MediaException.Code.UNSUPPORTED || e.code() == MediaException.Code.BUSY) throw e;
            LOG.warn(
                    "segment {} of {} failed, trying again: {}",
                    segment,
                    work.rendition().id(),
                    e.getMessage());
            closeRun();
            if (e.code() == MediaException.Code.TIMED_OUT) forecast.pace().slowDown();
            cause = Cause.RETRY;
            makeAgain(segment);
        }
    }

    private void makeAgain(int segment) throws MediaException, InterruptedException {
        try {
            make(segment, 2);
        } catch (MediaException e) {
            if (!closed) work.source().failed(e);
            if (e.code() == MediaException.Code.TIMED_OUT && work.source().encodesVideo())
                dispatch.viewers().tooSlow(forecast.pace().factor());
            throw e;
        }
    }

    private void make(int segment, int attempt) throws MediaException, InterruptedException {
        forecast.begins(attempt);
        HeadRun current = openRun(segment);
        List<Sample> samples = cut(current, segment);
        if (samples.isEmpty()) throw nothingThere(segment);
        Blob blob = work.press().segment(current.format(), segment, samples);
        Duration took = forecast.made(segment);
        work.source().worked();
        work.counters().segmentMade(work.rendition(), took, forecast.pace().factor());
        dispatch.made(head, segment, blob);
        work.events()
                .publish(new StreamingEvent.SegmentReady(
                        work.file(), work.rendition().id(), segment, blob.sizeBytes(), took));
        if (work.source().encodesVideo() && forecast.pace().isHopeless())
            dispatch.viewers().tooSlow(forecast.pace().factor());
    }

    /// What is copied comes too quickly to be worth sending in parts.
    private List<Sample> cut(HeadRun current, int segment) throws MediaException, InterruptedException {
        if (!work.source().encodesVideo()) return current.cut(segment, _ -> {});
        Arrival arrival = new Arrival(current.format());
        dispatch.arriving(segment, arrival);
        try {
            List<Sample> samples = current.cut(segment, arrival::add);
            arrival.complete();
            return samples;
        } finally {
            arrival.lose();
            dispatch.arrived(segment, arrival);
        }
    }

    /// The first segments are made as fast as can be; then, where the machine is quick enough, with all care.
    private HeadRun openRun(int segment) throws MediaException, InterruptedException {
        HeadRun current = run;
        Speed speed = forecast.pace().speed();
        if (current != null && (current.speed() == speed || !work.source().encodesVideo())) return current;
        if (current != null) cause = Cause.PACE;
        closeRun();
        forecast.startsAnew();
        HeadRun opened = HeadRun.open(work, segment, new Effort(speed, head.isInBackground()));
        run = opened;
        if (closed) opened.close();
        if (work.source().encodesVideo()) tellOfEncoder(segment, speed);
        dispatch.made(head, RenditionHeads.INIT, work.press().init(opened.format()));
        return opened;
    }

    private void tellOfEncoder(int segment, Speed speed) {
        work.counters().encoderStarted(cause);
        work.events()
                .publish(new StreamingEvent.EncoderStarted(
                        work.file(), work.rendition().id(), dispatch.viewers().position(segment), speed, cause));
    }

    private MediaException nothingThere(int segment) {
        return new MediaException(
                MediaException.Code.SOURCE_DAMAGED,
                "The file holds nothing that can be played at %.0f s; it may be cut off or damaged there."
                        .formatted(work.rendition().plan().startSeconds(segment).toDouble()));
    }

    void endIfStalled(int segment, long nowNanos) {
        HeadRun current = run;
        Duration limit = forecast.hangsAfter(segment);
        if (current == null || !current.endIfStalled(nowNanos, limit)) return;
        work.counters().stalled(work.rendition());
        work.events()
                .publish(new StreamingEvent.SourceStalled(
                        work.file(), work.rendition().id(), dispatch.viewers().position(segment), limit));
    }

    /// Gives the work up, without waiting for its end.
    @Override
    public void close() {
        closed = true;
        closeRun();
    }

    boolean isClosed() {
        return closed;
    }

    void closeRun() {
        HeadRun current = run;
        if (current != null) current.close();
        run = null;
    }
}
