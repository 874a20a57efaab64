package com.viewra;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes everything when the program is told to end, once and within the time the system grants.
final class Shutdown {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
    private static final Duration LIMIT = Duration.ofMillis(4500);
    private final Closing closing;
    private boolean done;

    private Shutdown(Closing closing) {
        this.closing = closing;
    }

    static Shutdown install(Closing closing) {
        Shutdown shutdown = new Shutdown(closing);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::now, "shutdown"));
        return shutdown;
    }

    /// Returns when all is closed or the time is up.
    synchronized void now() {
        if (done) return;
        done = true;
        Thread closer = Thread.ofPlatform().daemon().name("closing").start(closing::close);
        try {
            if (!closer.join(LIMIT)) LOG.error("not everything closed in time; ending anyway");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
