package com.viewra.enrichment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.MediaId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LatestItemsTest {
    private static final int MOST = 32;
    private final Queue<Long> worked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch last = new CountDownLatch(1);

    /// Item 1 takes until [#held] is let go.
    private void work(MediaId item) {
        try {
            begun.countDown();
            if (item.value() == 1) held.await();
            worked.add(item.value());
            if (item.value() == 1000) last.countDown();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }

    @Test
    void add_moreThanWait_leavesOutTheOldest() throws Exception {
        try (LatestItems items = new LatestItems("test", MOST, this::work)) {
            items.add(new MediaId(1));
            begun.await();
            LongStream.rangeClosed(2, 1000).forEach(id -> items.add(new MediaId(id)));
            items.add(new MediaId(1000));
            held.countDown();
            last.await();
        }

        assertEquals(1 + MOST, worked.size());
        assertTrue(worked.containsAll(
                LongStream.rangeClosed(1001 - MOST, 1000).boxed().toList()));
    }

    @Test
    void close_workUnderWay_endsItAndForgetsTheRest() throws Exception {
        LatestItems items = new LatestItems("test", MOST, this::work);
        items.add(new MediaId(1));
        begun.await();
        items.add(new MediaId(2));

        items.close();
        items.add(new MediaId(3));

        assertEquals(0, interrupted.getCount());
        assertEquals(List.of(), List.copyOf(worked));
    }
}
