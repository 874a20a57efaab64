package com.viewra.library.store;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.event.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The one thread that writes to the library. Each piece of work is a transaction; what it has to tell is published
/// after the commit, in the order of commits.
final class WriteLane implements AutoCloseable {
    private final Jdbi jdbi;
    private final EventPublisher events;
    private final ExecutorService lane = Executors.newSingleThreadExecutor(
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

    /// Does the work after all that was asked for before, and waits for it. An interrupt does not stop a write that
    /// is under way; the flag is kept.
    <T> T write(Work<T> work) {
        Future<T> result = lane.submit(() -> {
            List<DomainEvent> news = new ArrayList<>();
            T value = jdbi.inTransaction(handle -> work.run(handle, news));
            news.forEach(events::publish);
            return value;
        });
        return await(result);
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
}
