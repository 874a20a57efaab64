package com.viewra.exchange;

import com.viewra.api.event.EventPublisher;
import com.viewra.exchange.Transfer.State;
import com.viewra.settings.DiskFull;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A transfer under way.
final class TransferRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TransferRun.class);
    private final TransferWork work;
    private final Runnable afterwards;
    private final EventPublisher events;
    private Transfer now; // guarded by this
    private Optional<Future<?>> task = Optional.empty(); // guarded by this

    /// @param afterwards done in any case, also if the work never begins
    TransferRun(TransferId id, Transfer.Kind kind, TransferWork work, Runnable afterwards, EventPublisher events) {
        this.work = work;
        this.afterwards = afterwards;
        this.events = events;
        this.now = new Transfer(id, kind, State.WAITING, 0, 0, Optional.empty(), Optional.empty());
    }

    synchronized Transfer now() {
        return now;
    }

    synchronized void task(Future<?> started) {
        task = Optional.of(started);
    }

    synchronized void cancel() {
        if (now.state() == State.WAITING) {
            become(State.CANCELLED, Optional.empty(), Optional.empty());
            afterwards.run();
        }
        task.ifPresent(started -> started.cancel(true));
    }

    @Override
    public void run() {
        if (now().state().isOver()) return;
        become(State.RUNNING, Optional.empty(), Optional.empty());
        try {
            become(State.DONE, Optional.of(work.run(this::at)), Optional.empty());
        } catch (InterruptedException e) {
            become(State.CANCELLED, Optional.empty(), Optional.empty());
        } catch (IOException e) {
            failed(e, DiskFull.isCauseOf(e) ? DiskFull.SENTENCE : String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | LinkageError e) { // also of what plugins and files hold
            failed(e, DiskFull.isCauseOf(e) ? DiskFull.SENTENCE : "This failed unexpectedly; the log says more.");
        } finally {
            afterwards.run();
        }
    }

    /// What is read or written when a transfer is cancelled fails in ways of its own.
    private void failed(Throwable failure, String problem) {
        if (Thread.interrupted()) {
            become(State.CANCELLED, Optional.empty(), Optional.empty());
            return;
        }
        if (!(failure instanceof IOException)) LOG.error("The {} failed", now().kind(), failure);
        become(State.FAILED, Optional.empty(), Optional.of(problem));
    }

    private synchronized void at(int done, int total) {
        now = new Transfer(now.id(), now.kind(), now.state(), done, total, Optional.empty(), Optional.empty());
        events.publish(TransferProgress.of(now));
    }

    private synchronized void become(State state, Optional<TransferResult> result, Optional<String> problem) {
        now = new Transfer(now.id(), now.kind(), state, now.done(), now.total(), result, problem);
        events.publish(TransferProgress.of(now));
    }
}
