package com.viewra.events;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.event.EventPublisher;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells every subscriber what happened, each on a thread of its own and in the order of publishing, so a slow or
/// failing subscriber delays nobody else.
public final class EventBus implements EventPublisher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventBus.class);
    private static final int MAX_BACKLOG = 10_000;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    @Override
    public void publish(DomainEvent event) {
        for (Subscriber subscriber : subscribers) subscriber.offer(event);
    }

    /// @param name of the subscriber, for thread and log
    /// @return closes the subscription
    public Subscription subscribe(String name, Consumer<DomainEvent> listener) {
        Subscriber subscriber = new Subscriber(name, listener);
        subscribers.add(subscriber);
        return () -> {
            subscribers.remove(subscriber);
            subscriber.thread.interrupt();
        };
    }

    @Override
    public void close() {
        subscribers.forEach(subscriber -> subscriber.thread.interrupt());
        subscribers.clear();
    }

    /// A standing subscription; closing it ends it.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Subscriber {
        private final String name;
        private final Consumer<DomainEvent> listener;
        private final BlockingQueue<DomainEvent> backlog = new LinkedBlockingQueue<>(MAX_BACKLOG);
        private final Thread thread;

        Subscriber(String name, Consumer<DomainEvent> listener) {
            this.name = name;
            this.listener = listener;
            this.thread = Thread.ofVirtual().name("events-" + name).start(this::deliver);
        }

        void offer(DomainEvent event) {
            if (!backlog.offer(event))
                LOG.warn("subscriber {} is {} events behind; {} dropped", name, MAX_BACKLOG, event);
        }

        private void deliver() {
            try {
                while (true) accept(backlog.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void accept(DomainEvent event) {
            try {
                listener.accept(event);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("subscriber {} failed on {}", name, event.eventName(), e);
            }
        }
    }
}
