package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.util.ArrayList;
import java.util.HashMap;
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
/// read), and ends when nobody comes.
final class RenditionHeads implements AutoCloseable {
    /// Key of the init segment among the waits.
    static final int INIT = -1;

    /// Segments made ahead of the last one asked for: about 12 s of film.
    static final int READ_AHEAD = 6;

    private final HeadWork work;
    private final Map<Integer, Wait> waits = new HashMap<>();
    private final List<Head> heads = new ArrayList<>();
    private int lastAsked = Integer.MIN_VALUE;
    private long asked;
    private boolean closed;

    RenditionHeads(HeadWork work) {
        this.work = work;
    }

    HeadWork work() {
        return work;
    }

    Blob init() throws MediaException, InterruptedException {
        Optional<Blob> stored = work.press().storedInit();
        return stored.isPresent() ? stored.get() : await(INIT);
    }

    /// @throws NotThereException if the rendition has no such segment
    Blob segment(int segment) throws MediaException, InterruptedException {
        int count = work.rendition().plan().segments();
        if (segment < 0 || segment >= count)
            throw new NotThereException("There is no segment %d; the last is %d.".formatted(segment, count - 1));
        Optional<Blob> stored = work.press().stored(segment);
        work.press().watched(segment);
        if (stored.isEmpty()) return await(segment);
        followViewer(segment);
        return stored.get();
    }

    /// @return empty if it has to be made, or if there is no such segment
    Optional<Blob> storedSegment(int segment) {
        if (segment < 0 || segment >= work.rendition().plan().segments()) return Optional.empty();
        Optional<Blob> stored = work.press().storedByNow(segment);
        if (stored.isEmpty()) return stored;
        work.press().watched(segment);
        followViewer(segment);
        return stored;
    }

    private Blob await(int segment) throws MediaException, InterruptedException {
        Wait wait;
        synchronized (this) {
            Optional<Blob> stored = justStored(segment);
            if (stored.isPresent()) return stored.get();
            wait = waits.computeIfAbsent(segment, _ -> new Wait());
            wait.waiters++;
            serve(segment);
        }
        try {
            return wait.await();
        } finally {
            leave(segment, wait);
        }
    }

    /// Stored between the first look and taking the lock.
    private Optional<Blob> justStored(int segment) {
        if (waits.containsKey(segment)) return Optional.empty();
        return segment == INIT ? work.press().storedInit() : work.press().storedByNow(segment);
    }

    private void serve(int segment) throws MediaException {
        if (closed) throw new MediaException(MediaException.Code.BUSY, "The server is shutting down.");
        asked++;
        lastAsked = segment == INIT ? lastAsked : segment;
        Optional<Head> head = heads.stream().filter(h -> h.reachesSoon(segment)).findFirst();
        head.ifPresentOrElse(h -> h.want(horizon(segment), asked), () -> start(segment));
        notifyAll();
        work.permits().reconsider();
    }

    private void start(int segment) {
        heads.stream().filter(h -> !h.hasMade() && !isWaitedFor(h)).forEach(this::close);
        launch(new Head(this, Math.max(0, segment), horizon(segment), asked));
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
    private synchronized void followViewer(int segment) {
        boolean playsOn = segment == lastAsked + 1;
        lastAsked = segment;
        int horizon = horizon(segment);
        Optional<Head> ahead = heads.stream()
                .filter(h -> h.next() >= segment && h.next() <= segment + READ_AHEAD + 1)
                .findFirst();
        if (ahead.isPresent()) {
            ahead.get().follow(horizon);
            notifyAll();
        } else if (playsOn && !closed) {
            for (int next = segment + 1; next <= horizon; next++) {
                if (work.press().has(next)) continue;
                launch(new Head(this, next, horizon, 0));
                return;
            }
        }
    }

    private synchronized void leave(int segment, Wait wait) {
        wait.waiters--;
        if (wait.waiters > 0 || !waits.remove(segment, wait)) return;
        heads.stream().filter(h -> !isWaitedFor(h)).forEach(this::abandon);
    }

    private void abandon(Head head) {
        head.settle();
        work.permits().reconsider();
        if (head.hasMade()) return;
        Thread.ofVirtual().name("abandoned").start(() -> closeIfUnwanted(head));
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
        return waits.keySet().stream().anyMatch(segment -> head.willMake(segment));
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
            wait(restMillis);
        }
        return false;
    }

    private boolean isAwaitedNow(Head head) {
        return waits.containsKey(head.next()) || (waits.containsKey(INIT) && head.willMake(INIT));
    }

    private boolean isRivalled(Head head) {
        return heads.getLast() != head;
    }

    synchronized void made(Head head, int segment, Blob blob) {
        Wait wait = waits.remove(segment);
        if (wait != null) wait.complete(blob);
        if (segment != INIT) head.advanceTo(segment + 1);
        if (!isWaitedFor(head)) head.settle();
        work.permits().reconsider();
    }

    /// Fails everybody who waits for this head, and nobody else: the next to ask gets a new head.
    synchronized void failed(Head head, MediaException reason) {
        List<Integer> concerned = waits.keySet().stream()
                .filter(head::willMake)
                .filter(segment -> heads.stream().noneMatch(h -> h != head && h.reachesSoon(segment)))
                .toList();
        concerned.forEach(segment -> failWait(waits.remove(segment), reason));
    }

    private static void failWait(@Nullable Wait wait, MediaException reason) {
        if (wait != null) wait.fail(reason);
    }

    /// A head is done. Who still waits for something it would have made gets another.
    synchronized void ended(Head head) {
        heads.remove(head);
        work.permits().reconsider();
        if (closed) return;
        waits.keySet().stream()
                .sorted()
                .filter(segment -> heads.stream().noneMatch(h -> h.willMake(segment)))
                .toList()
                .forEach(this::start);
    }

    synchronized boolean isQuiet() {
        return heads.isEmpty() && waits.isEmpty();
    }

    synchronized void endStalled(long nowNanos) {
        heads.forEach(h -> h.endIfStalled(nowNanos, work.timing().stall()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        heads.forEach(this::close);
        MediaException reason = new MediaException(MediaException.Code.BUSY, "The server is shutting down.");
        List.copyOf(waits.keySet()).forEach(segment -> failWait(waits.remove(segment), reason));
    }
}
