package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class WriteLaneTest {
    private final Queue<String> order = new ConcurrentLinkedQueue<>();

    @Test
    void write_whileScansWait_goesBeforeThem() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (WriteLane lane = new WriteLane(Jdbi.create("jdbc:h2:mem:lane;DB_CLOSE_DELAY=-1"), _ -> {})) {
            Thread first = Thread.startVirtualThread(() -> lane.writeWhenFree((_, _) -> {
                busy.countDown();
                awaitFor(release);
                return order.add("first batch");
            }));
            busy.await();
            Thread scan = Thread.startVirtualThread(() -> lane.writeWhenFree((_, _) -> order.add("second batch")));
            awaitWaiting(lane, 1);
            Thread person = Thread.startVirtualThread(() -> lane.write((_, _) -> order.add("progress")));
            awaitWaiting(lane, 2);
            release.countDown();
            for (Thread thread : Stream.of(first, scan, person).toList()) thread.join();
        }
        assertEquals(List.of("first batch", "progress", "second batch"), List.copyOf(order));
    }

    private static void awaitWaiting(WriteLane lane, int waiting) {
        while (lane.waiting() < waiting) Thread.onSpinWait();
    }

    private static void awaitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
