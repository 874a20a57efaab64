package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.event.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The one thread that writes to the library. Each piece of work is a transaction; once it is in the file, so that no
/// kill can undo it, what it has to tell is published, in the order of commits. What people wait for goes before what
/// a scan brings: never behind more than the one short batch that is under way.
final class WriteLane implements AutoCloseable {
    private final Jdbi jdbi;
    private final EventPublisher events;
    private final AtomicLong sequence = new AtomicLong();
    private final ThreadPoolExecutor lane = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("library-writer").factory());

    WriteLane(Jdbi jdbi, EventPublisher events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    /// Work within one transaction; what it adds to `news` is published once it is stored.
    @FunctionalInterface
    interface Work<T> {
        T run(Handle handle, List<DomainEvent> news);
    }

    private enum Turn {
        NEXT,
        WHEN_FREE
    }

    /// Does the work before anything a scan waits to write, and waits for it. An interrupt does not stop a write that
    /// is under way; the flag is kept.
    <T> T write(Work<T> work) {
        return run(Turn.NEXT, work);
    }

    /// Does the work when nobody else has any, and waits for it. It is to be short: others wait for its end.
    <T> T writeWhenFree(Work<T> work) {
        return run(Turn.WHEN_FREE, work);
    }

    /// How many pieces of work wait for the one under way.
    int waiting() {
        return lane.getQueue().size();
    }

    private <T> T run(Turn turn, Work<T> work) {
        Queued<T> queued = new Queued<>(turn, sequence.getAndIncrement(), () -> transaction(work));
        lane.execute(queued);
        return await(queued);
    }

    private <T> T transaction(Work<T> work) {
        List<DomainEvent> news = new ArrayList<>();
        T value = jdbi.inTransaction(handle -> work.run(handle, news));
        news.forEach(events::publish);
        return value;
    }

    private static <T> T await(Future<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException cause) throw cause;
                    throw new IllegalStateException("the library could not be written", e.getCause());
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// Finishes what is under way.
    @Override
    public void close() {
        lane.close();
    }

    private static final class Queued<T> extends FutureTask<T> implements Comparable<Queued<?>> {
        private final Turn turn;
        private final long number;

        Queued(Turn turn, long number, Callable<T> work) {
            super(work);
            this.turn = turn;
            this.number = number;
        }

        @Override
        public int compareTo(Queued<?> other) {
            int byTurn = turn.compareTo(other.turn);
            return byTurn == 0 ? Long.compare(number, other.number) : byTurn;
        }
    }
}
