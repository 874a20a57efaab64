package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import com.viewra.streaming.StreamingEvent.Cause;
import com.viewra.streaming.StreamingEvent.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Which head of one rendition makes what, for whom. Older heads are never waited for: the one that will be there soon
/// is joined, or a new one starts right at the segment. A head reads a little ahead of the last segment asked for, then
/// rests (its source is held back by not being read), and ends when nobody comes. Its lock guards all heads and waits.
final class HeadDispatch implements AutoCloseable {
    private final HeadWork work;
    private final TrackHeads track;
    private final ViewerWatch viewers;
    private final StartCost startCost;
    private final Waits waits = new Waits();
    private final Setbacks setbacks = new Setbacks();
    private final Map<Integer, Arrival> arrivals = new HashMap<>();
    private final List<Head> heads = new ArrayList<>();
    private int lastAsked = Integer.MIN_VALUE;
    private long asked;
    private boolean closed;

    HeadDispatch(HeadWork work, TrackHeads track, ViewerWatch viewers) {
        this.work = work;
        this.track = track;
        this.viewers = viewers;
        this.startCost = new StartCost(work.timing().coldStart());
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
    record Answer(Blob blob, Outcome outcome) {}

    /// Sees the segment come, before it is there. Called without the lock.
    interface Watcher {
        void watch(Wait wait) throws MediaException, InterruptedException;
    }

    /// Blocks until the segment is stored.
    Answer await(int segment, Cause cause, Watcher watcher) throws MediaException, InterruptedException {
        Wait wait;
        Outcome outcome;
        synchronized (this) {
            Optional<Blob> stored = justStored(segment);
            if (stored.isPresent()) return new Answer(stored.get(), Outcome.STORED);
            if (!waits.contains(segment)) refuseAfterSetbacks(segment);
            wait = waits.join(segment);
            outcome = serve(segment, cause);
        }
        try {
            watcher.watch(wait);
            return new Answer(wait.await(), outcome);
        } finally {
            leave(segment, wait);
        }
    }

    /// Stored between the first look and taking the lock.
    private Optional<Blob> justStored(int segment) {
        if (waits.contains(segment)) return Optional.empty();
        return segment == RenditionHeads.INIT
                ? work.press().storedInit()
                : work.press().stored(segment);
    }

    private void refuseAfterSetbacks(int segment) throws MediaException {
        Optional<MediaException> reason = setbacks.standing(segment, System.nanoTime());
        if (reason.isPresent())
            throw new MediaException(
                    reason.get().code(), String.valueOf(reason.get().getMessage()), reason.get());
    }

    private Outcome serve(int segment, Cause cause) throws MediaException {
        if (closed) throw new MediaException(MediaException.Code.BUSY, "The server is shutting down.");
        boolean background = cause == Cause.BACKGROUND;
        long urgency = background ? 0 : ++asked;
        if (segment != RenditionHeads.INIT && !background) lastAsked = segment;
        Optional<Head> head = heads.stream()
                .filter(h -> h.reachesSoon(segment, isWaitedFor(h)))
                .findFirst();
        if (head.isEmpty()) start(segment, urgency, cause);
        else if (background) head.get().follow(horizon(segment));
        else head.get().want(horizon(segment), urgency);
        notifyAll();
        work.permits().reconsider();
        return head.isPresent() ? Outcome.JOINED : Outcome.COLD;
    }

    /// The init segment comes with any other, so a head that was started for it alone gives way. A player that asks for
    /// it first, because it goes on in another size, will ask for the place where it is next.
    private void start(int segment, long urgency, Cause cause) {
        heads.stream().filter(h -> !h.hasMade() && !isWaitedForBySegment(h)).forEach(this::close);
        int first = segment == RenditionHeads.INIT ? viewers.watchedSegment() : segment;
        int last = segment == RenditionHeads.INIT ? first : horizon(segment);
        launch(new Head(this, first, last, urgency, cause));
    }

    /// Unless one that was started a moment ago makes it on its way.
    private void restart(int segment) {
        if (isOnNoWay(segment, null)) start(segment, asked, Cause.VIEWER);
    }

    private void launch(Head head) {
        heads.add(head);
        work.counters().headStarted();
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
        return segment == RenditionHeads.INIT ? 0 : Math.min(last, segment + RenditionHeads.READ_AHEAD);
    }

    /// A stored segment was asked for: lets the head in front of that viewer read on, or starts one where the
    /// stored part ends, if the viewer really plays on and does not just look.
    /// @return whether one was started
    synchronized boolean followViewer(int segment) {
        boolean playsOn = segment == lastAsked + 1;
        lastAsked = segment;
        int horizon = horizon(segment);
        Optional<Head> ahead = heads.stream().filter(h -> isAheadOf(h, segment)).findFirst();
        if (ahead.isPresent()) {
            if (ahead.get().follow(horizon)) notifyAll();
        } else if (playsOn && !closed) {
            for (int next = segment + 1; next <= horizon; next++) {
                if (work.press().has(next)) continue;
                launch(new Head(this, next, horizon, 0, Cause.READ_AHEAD));
                return true;
            }
        }
        return false;
    }

    private static boolean isAheadOf(Head head, int segment) {
        return !head.isGivenUp() && head.next() >= segment && head.next() <= segment + RenditionHeads.READ_AHEAD + 1;
    }

    /// The only viewer is elsewhere now: what is made for nobody must not slow down what that viewer waits for.
    synchronized void endLeft(int segment) {
        heads.stream()
                .filter(h -> !isWaitedFor(h) && !isAheadOf(h, segment) && !h.reachesSoon(segment, false))
                .forEach(this::close);
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

    private boolean isWaitedForBySegment(Head head) {
        return waits.anyMatch(segment -> segment != RenditionHeads.INIT && head.willMake(segment));
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
        return waits.contains(head.next())
                || (waits.contains(RenditionHeads.INIT) && head.willMake(RenditionHeads.INIT));
    }

    private boolean isRivalled(Head head) {
        return heads.getLast() != head;
    }

    /// A head has begun to make a segment.
    synchronized void arriving(int segment, Arrival arrival) {
        arrivals.put(segment, arrival);
        notifyAll();
    }

    synchronized void arrived(int segment, Arrival arrival) {
        arrivals.remove(segment, arrival);
    }

    /// Blocks until a segment begins to come.
    /// @return empty if it was there, or had failed, before its coming was seen
    synchronized Optional<Arrival> awaitArrival(int segment, Wait wait) throws InterruptedException {
        while (!wait.isOver() && !arrivals.containsKey(segment)) wait();
        return Optional.ofNullable(arrivals.get(segment));
    }

    synchronized void made(Head head, int segment, Blob blob) {
        waits.complete(segment, blob);
        if (segment != RenditionHeads.INIT) head.advanceTo(segment + 1);
        if (!isWaitedFor(head)) head.settle();
        setbacks.forget(segment);
        notifyAll();
        work.permits().reconsider();
    }

    /// Fails everybody who waits for this head, and nobody else: the next to ask gets a new head.
    synchronized void failed(Head head, MediaException reason) {
        setbacks.note(head.next(), reason, System.nanoTime());
        waits.fail(segment -> head.willMake(segment) && isOnNoWay(segment, head), reason);
        notifyAll();
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
        notifyAll();
    }
}
