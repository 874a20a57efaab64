package com.viewra;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes what was opened, last first, whatever fails on the way. The program may be told to end while it still starts,
/// so what comes after the end is closed at once. Safe for use from any thread.
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T keep(T resource) {
        if (closed) close(resource);
        else opened.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) close(opened.pop());
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.warn("{} did not close properly", resource.getClass().getSimpleName(), e);
        }
    }
}
