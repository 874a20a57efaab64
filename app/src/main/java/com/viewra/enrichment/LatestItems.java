package com.viewra.enrichment;

import com.viewra.library.MediaId;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Work for items that somebody looks at, one after the other on a thread of its own. Of more than a few the oldest
/// are left out: whoever asked for them has gone on. Safe for use from any thread.
final class LatestItems implements AutoCloseable {
    private final Consumer<MediaId> work;
    private final ThreadPoolExecutor thread;

    /// @param most items that may wait
    LatestItems(String name, int most, Consumer<MediaId> work) {
        this.work = work;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(most),
                Thread.ofVirtual().name(name).factory(),
                new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    /// Never waits. Does nothing for an item that waits already, or after the end.
    void add(MediaId item) {
        Turn turn = new Turn(item, work);
        if (!thread.getQueue().contains(turn)) thread.execute(turn);
    }

    private record Turn(MediaId item, Consumer<MediaId> work) implements Runnable {
        @Override
        public void run() {
            work.accept(item);
        }
    }

    /// Forgets what waits, interrupts what is under way and waits for its end.
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
