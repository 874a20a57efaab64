package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import com.viewra.streaming.HeadDispatch.Answer;
import com.viewra.streaming.StreamingEvent.Cause;
import com.viewra.streaming.StreamingEvent.Outcome;
import java.util.Optional;

/// The segments of one rendition, made when they are asked for, each once however many ask.
///
/// A stored segment is answered at once. One that is being made is waited for by all; [HeadDispatch] sees that it is
/// made.
final class RenditionHeads implements AutoCloseable {
    /// Key of the init segment among the waits.
    static final int INIT = -1;

    /// Segments made ahead of the last one asked for: about 12 s of film.
    static final int READ_AHEAD = 6;

    private final HeadWork work;
    private final ViewerWatch viewers;
    private final HeadDispatch dispatch;

    RenditionHeads(HeadWork work, TrackHeads track) {
        this.work = work;
        this.viewers = new ViewerWatch(work, track, this);
        this.dispatch = new HeadDispatch(work, track, viewers);
        track.join(this);
    }

    HeadWork work() {
        return work;
    }

    Blob init() throws MediaException, InterruptedException {
        Optional<Blob> stored = work.press().storedInit();
        return stored.isPresent() ? stored.get() : await(INIT, Cause.VIEWER).blob();
    }

    /// @throws NotThereException if the rendition has no such segment
    Blob segment(int segment) throws MediaException, InterruptedException {
        Optional<Blob> stored = checked(segment);
        return stored.isPresent() ? stored.get() : forViewer(segment, _ -> {}).blob();
    }

    /// The same for work that nobody waits for. It tells nothing about where viewers are.
    Blob segmentInBackground(int segment) throws MediaException, InterruptedException {
        check(segment);
        Optional<Blob> stored = work.press().storedByNow(segment);
        return stored.isPresent()
                ? stored.get()
                : await(segment, Cause.BACKGROUND).blob();
    }

    /// The same in parts while it is being encoded.
    /// @return the whole segment if there were no parts
    Optional<Blob> segmentInParts(int segment, PartSink sink) throws MediaException, InterruptedException {
        Optional<Blob> stored = checked(segment);
        if (stored.isPresent()) return stored;
        SegmentParts parts = new SegmentParts(work, segment, sink);
        try {
            Blob blob = forViewer(segment, wait -> parts.send(dispatch.awaitArrival(segment, wait)))
                    .blob();
            return parts.areSent() ? Optional.empty() : Optional.of(blob);
        } catch (MediaException e) {
            if (parts.areAllSent()) return Optional.empty(); // it could not be stored, which is no loss to this viewer
            throw e;
        }
    }

    private Optional<Blob> checked(int segment) throws MediaException {
        check(segment);
        return storedSegment(segment);
    }

    private void check(int segment) throws NotThereException {
        int count = work.rendition().plan().segments();
        if (segment < 0 || segment >= count)
            throw new NotThereException("There is no segment %d; the last is %d.".formatted(segment, count - 1));
    }

    private Answer forViewer(int segment, HeadDispatch.Watcher watcher) throws MediaException, InterruptedException {
        long startNanos = System.nanoTime();
        work.press().watched(segment);
        boolean moved = viewers.asked(segment);
        viewers.leftOthers(segment);
        Answer answer;
        try {
            answer = dispatch.await(segment, Cause.VIEWER, watcher);
        } catch (InterruptedException e) {
            viewers.passed(segment);
            throw e;
        }
        if (answer.outcome() == Outcome.STORED) dispatch.followViewer(segment); // a moment ago
        viewers.answered(segment, answer.outcome(), moved, startNanos);
        return answer;
    }

    private Answer await(int segment, Cause cause) throws MediaException, InterruptedException {
        return dispatch.await(segment, cause, _ -> {});
    }

    /// @return empty if it has to be made, or if there is no such segment
    Optional<Blob> storedSegment(int segment) {
        if (segment < 0 || segment >= work.rendition().plan().segments()) return Optional.empty();
        long startNanos = System.nanoTime();
        Optional<Blob> stored = work.press().storedByNow(segment);
        if (stored.isEmpty()) return stored;
        work.press().watched(segment);
        boolean moved = viewers.asked(segment);
        if (dispatch.followViewer(segment)) viewers.leftOthers(segment);
        viewers.answered(segment, Outcome.STORED, moved, startNanos);
        return stored;
    }

    /// The only viewer is elsewhere now.
    void endLeft(double seconds) {
        dispatch.endLeft(work.rendition().plan().segmentAt(seconds));
    }

    /// The viewer goes on in another quality.
    void stopReadingAhead() {
        dispatch.stopReadingAhead();
    }

    boolean isQuiet() {
        return dispatch.isQuiet();
    }

    void endStalled(long nowNanos) {
        dispatch.endStalled(nowNanos);
    }

    @Override
    public void close() {
        dispatch.close();
    }
}
