package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import com.viewra.streaming.StreamingEvent.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Makes the segments of one rendition when they are asked for, each once however many ask.
///
/// A stored segment is answered at once. One that is being made is waited for by all. Otherwise the head that
/// will be there soon is joined, or a new one starts right at the segment; older heads are not waited for. A
/// head reads a little ahead of the last segment asked for, then rests (its source is held back by not being
/// read), and ends when nobody comes, or when the only viewer has jumped elsewhere.
final class RenditionHeads implements AutoCloseable {
    /// Key of the init segment among the waits.
    static final int INIT = -1;

    /// Segments made ahead of the last one asked for: about 12 s of film.
    static final int READ_AHEAD = 6;

    private final HeadWork work;
    private final TrackHeads track;
    private final ViewerWatch viewers;
    private final StartCost startCost;
    private final Waits waits = new Waits();
    private final Setbacks setbacks = new Setbacks();
    private final List<Head> heads = new ArrayList<>();
    private int lastAsked = Integer.MIN_VALUE;
    private long asked;
    private boolean closed;

    RenditionHeads(HeadWork work, TrackHeads track) {
        this.work = work;
        this.track = track;
        this.viewers = new ViewerWatch(work, track, this);
        this.startCost = new StartCost(work.timing().coldStart());
        track.join(this);
    }

    HeadWork work() {
        return work;
    }

    ViewerWatch viewers() {
        return viewers;
    }

    StartCost startCost() {
        return startCost;
    }

    /// A blob and how it came to be there.
    private record Answer(Blob blob, Outcome outcome) {}

    Blob init() throws MediaException, InterruptedException {
        Optional<Blob> stored = work.press().storedInit();
        return stored.isPresent() ? stored.get() : await(INIT).blob;
    }

    /// @throws NotThereException if the rendition has no such segment
    Blob segment(int segment) throws MediaException, InterruptedException {
        int count = work.rendition().plan().segments();
        if (segment < 0 || segment >= count)
            throw new NotThereException("There is no segment %d; the last is %d.".formatted(segment, count - 1));
        Optional<Blob> stored = storedSegment(segment);
        if (stored.isPresent()) return stored.get();
        long startNanos = System.nanoTime();
        work.press().watched(segment);
        boolean moved = viewers.asked(segment);
        viewers.leftOthers(segment);
        Answer answer = await(segment);
        if (answer.outcome == Outcome.STORED) followViewer(segment); // a moment ago
        viewers.answered(segment, answer.outcome, moved, startNanos);
        return answer.blob;
    }

    /// @return empty if it has to be made, or if there is no such segment
    Optional<Blob> storedSegment(int segment) {
        if (segment < 0 || segment >= work.rendition().plan().segments()) return Optional.empty();
        long startNanos = System.nanoTime();
        Optional<Blob> stored = work.press().storedByNow(segment);
        if (stored.isEmpty()) return stored;
        work.press().watched(segment);
        boolean moved = viewers.asked(segment);
        if (followViewer(segment)) viewers.leftOthers(segment);
        viewers.answered(segment, Outcome.STORED, moved, startNanos);
        return stored;
    }

    private Answer await(int segment) throws MediaException, InterruptedException {
        Wait wait;
        Outcome outcome;
        synchronized (this) {
            Optional<Blob> stored = justStored(segment);
            if (stored.isPresent()) return new Answer(stored.get(), Outcome.STORED);
            if (!waits.contains(segment)) refuseAfterSetbacks(segment);
            wait = waits.join(segment);
            outcome = serve(segment);
        }
        try {
            return new Answer(wait.await(), outcome);
        } finally {
            leave(segment, wait);
        }
    }

    /// Stored between the first look and taking the lock.
    private Optional<Blob> justStored(int segment) {
        if (waits.contains(segment)) return Optional.empty();
        return segment == INIT ? work.press().storedInit() : work.press().stored(segment);
    }

    private void refuseAfterSetbacks(int segment) throws MediaException {
        Optional<MediaException> reason = setbacks.standing(segment, System.nanoTime());
        if (reason.isPresent())
            throw new MediaException(
                    reason.get().code(), String.valueOf(reason.get().getMessage()), reason.get());
    }

    private Outcome serve(int segment) throws MediaException {
        if (closed) throw new MediaException(MediaException.Code.BUSY, "The server is shutting down.");
        asked++;
        lastAsked = segment == INIT ? lastAsked : segment;
        Optional<Head> head = heads.stream()
                .filter(h -> h.reachesSoon(segment, isWaitedFor(h)))
                .findFirst();
        head.ifPresentOrElse(h -> h.want(horizon(segment), asked), () -> start(segment));
        notifyAll();
        work.permits().reconsider();
        return head.isPresent() ? Outcome.JOINED : Outcome.COLD;
    }

    private void start(int segment) {
        heads.stream().filter(h -> !h.hasMade() && !isWaitedFor(h)).forEach(this::close);
        launch(new Head(this, Math.max(0, segment), horizon(segment), asked));
    }

    /// Unless one that was started a moment ago makes it on its way.
    private void restart(int segment) {
        if (isOnNoWay(segment, null)) start(segment);
    }

    private void launch(Head head) {
        heads.add(head);
        Map<String, String> asker = MDC.getCopyOfContextMap(); // so that the log tells for whom it works
        Thread.ofVirtual()
                .name("head-" + work.rendition().id() + "@" + head.next())
                .start(() -> {
                    if (asker != null) MDC.setContextMap(asker);
                    head.run();
                });
    }

    private void close(Head head) {
        head.close();
        notifyAll();
        work.permits().reconsider();
    }

    /// An init segment alone says nothing about where the viewer is; the first segment comes as a by-product.
    private int horizon(int segment) {
        int last = work.rendition().plan().segments() - 1;
        return segment == INIT ? 0 : Math.min(last, segment + READ_AHEAD);
    }

    /// A stored segment was asked for: lets the head in front of that viewer read on, or starts one where the
    /// stored part ends, if the viewer really plays on and does not just look.
    /// @return whether one was started
    private synchronized boolean followViewer(int segment) {
        boolean playsOn = segment == lastAsked + 1;
        lastAsked = segment;
        int horizon = horizon(segment);
        Optional<Head> ahead = heads.stream().filter(h -> isAheadOf(h, segment)).findFirst();
        if (ahead.isPresent()) {
            ahead.get().follow(horizon);
            notifyAll();
        } else if (playsOn && !closed) {
            for (int next = segment + 1; next <= horizon; next++) {
                if (work.press().has(next)) continue;
                launch(new Head(this, next, horizon, 0));
                return true;
            }
        }
        return false;
    }

    private static boolean isAheadOf(Head head, int segment) {
        return !head.isGivenUp() && head.next() >= segment && head.next() <= segment + READ_AHEAD + 1;
    }

    /// The only viewer is elsewhere now: what is made for nobody must not slow down what that viewer waits for.
    synchronized void endLeft(double seconds) {
        int segment = segmentAt(seconds);
        heads.stream()
                .filter(h -> !isWaitedFor(h) && !isAheadOf(h, segment) && !h.reachesSoon(segment, false))
                .forEach(this::close);
    }

    private int segmentAt(double seconds) {
        TrackPlan plan = work.rendition().plan();
        int found = Arrays.binarySearch(plan.boundaries(), Math.round(seconds * plan.timescale()));
        return found >= 0 ? found : -found - 2;
    }

    /// The viewer goes on in another quality.
    synchronized void stopReadingAhead() {
        heads.stream().filter(h -> !isWaitedFor(h)).forEach(Head::stopReadingAhead);
    }

    private synchronized void leave(int segment, Wait wait) {
        if (waits.leave(segment, wait))
            heads.stream().filter(h -> !isWaitedFor(h)).forEach(this::abandon);
    }

    private void abandon(Head head) {
        head.settle();
        work.permits().reconsider();
        if (head.hasMade()) return;
        if (isRivalled(head) && !track.areShared()) close(head);
        else Thread.ofVirtual().name("abandoned").start(() -> closeIfUnwanted(head));
    }

    private void closeIfUnwanted(Head head) {
        try {
            Thread.sleep(head.grace());
            synchronized (this) {
                if (!head.hasMade() && !isWaitedFor(head)) close(head);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether anybody waits for what this head makes.
    private boolean isWaitedFor(Head head) {
        return waits.anyMatch(head::willMake);
    }

    /// Blocks until the next segment of `head` is wanted.
    /// @return false if the head has nothing more to do
    synchronized boolean awaitDemand(Head head) throws InterruptedException {
        while (!head.isGivenUp()) {
            if (!isAwaitedNow(head) && work.press().has(head.next())) return false;
            if (head.next() <= head.horizon()) return true;
            long restMillis = head.restMillis(
                    isRivalled(head) ? work.timing().rivalled() : work.timing().idle());
            if (restMillis <= 0) return false;
            head.rested();
            wait(restMillis);
        }
        return false;
    }

    private boolean isAwaitedNow(Head head) {
        return waits.contains(head.next()) || (waits.contains(INIT) && head.willMake(INIT));
    }

    private boolean isRivalled(Head head) {
        return heads.getLast() != head;
    }

    synchronized void made(Head head, int segment, Blob blob) {
        waits.complete(segment, blob);
        if (segment != INIT) head.advanceTo(segment + 1);
        if (!isWaitedFor(head)) head.settle();
        setbacks.forget(segment);
        work.permits().reconsider();
    }

    /// Fails everybody who waits for this head, and nobody else: the next to ask gets a new head.
    synchronized void failed(Head head, MediaException reason) {
        setbacks.note(head.next(), reason, System.nanoTime());
        waits.fail(segment -> head.willMake(segment) && isOnNoWay(segment, head), reason);
    }

    private boolean isOnNoWay(int segment, @Nullable Head except) {
        return heads.stream().noneMatch(h -> h != except && h.willMake(segment));
    }

    /// A head is done. Who still waits for something it would have made gets another.
    synchronized void ended(Head head) {
        heads.remove(head);
        work.permits().reconsider();
        if (closed) return;
        waits.segments(segment -> isOnNoWay(segment, null)).forEach(this::restart);
    }

    synchronized boolean isQuiet() {
        return heads.isEmpty() && waits.isEmpty();
    }

    synchronized void endStalled(long nowNanos) {
        heads.forEach(h -> h.endIfStalled(nowNanos));
    }

    @Override
    public synchronized void close() {
        closed = true;
        heads.forEach(this::close);
        waits.fail(_ -> true, new MediaException(MediaException.Code.BUSY, "The server is shutting down."));
    }
}
