package com.viewra.server.api;

import com.viewra.api.event.DomainEvent;
import com.viewra.events.EventBus;
import com.viewra.server.http.Access;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All events as server-sent events. One request is one virtual thread for as long as the client listens.
public final class EventRoutes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventRoutes.class);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    private static final int MAX_BACKLOG = 2_000;
    private final EventBus events;
    private final Set<Thread> senders = ConcurrentHashMap.newKeySet();

    public EventRoutes(EventBus events) {
        this.events = events;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/events", Access.DEVICES, "Everything that happens, while it happens")
                .sends("text/event-stream")
                .by(this::listen));
    }

    private void listen(Context ctx) throws IOException {
        ctx.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
        ctx.res().setContentType("text/event-stream;charset=utf-8");
        Thread sender = Thread.currentThread();
        BlockingQueue<DomainEvent> backlog = new LinkedBlockingQueue<>(MAX_BACKLOG);
        senders.add(sender);
        try (EventBus.Subscription _ = events.subscribe("http " + ctx.ip(), event -> {
            if (!backlog.offer(event)) sender.interrupt(); // too slow: it may connect again and ask for the whole
        })) {
            send(backlog, ctx.res().getOutputStream());
        } catch (InterruptedException e) {
            LOG.debug("the event stream to {} ends", ctx.ip());
        } finally {
            senders.remove(sender);
        }
    }

    private static void send(BlockingQueue<DomainEvent> backlog, OutputStream out)
            throws IOException, InterruptedException {
        write(out, "retry: 2000\n\n");
        while (true) {
            DomainEvent event = backlog.poll(KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
            write(out, event == null ? ": still here\n\n" : message(event));
        }
    }

    private static String message(DomainEvent event) {
        return "event: " + event.eventName() + "\ndata: " + EventJson.of(event) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Ends all streams, and gives them a moment to say so to their clients.
    @Override
    public void close() {
        List<Thread> ending = List.copyOf(senders);
        ending.forEach(Thread::interrupt);
        try {
            for (Thread sender : ending) if (!sender.join(LAST_WORDS)) return; // its client does not read
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
