package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a hang guard
class EncoderPermitsTest {
    private final EncoderPermits permits = new EncoderPermits(2);
    private final BlockingQueue<String> granted = new LinkedBlockingQueue<>();

    private static final class Request implements EncoderPermits.Claim {
        private final String name;
        private volatile long urgency;
        private volatile boolean givenUp;

        Request(String name, long urgency) {
            this.name = name;
            this.urgency = urgency;
        }

        @Override
        public long urgency() {
            return urgency;
        }

        @Override
        public boolean isGivenUp() {
            return givenUp;
        }
    }

    @Test
    void acquire_severalWait_latestAskedGoesFirst() throws InterruptedException {
        Request first = new Request("first", 1);
        Request second = new Request("second", 2);
        assertTrue(permits.acquire(first));
        assertTrue(permits.acquire(second));
        waiting(new Request("third", 3));
        waiting(new Request("fourth", 4));
        permits.release(first);
        assertEquals("fourth", granted.take());
        permits.release(second);
        assertEquals("third", granted.take());
    }

    @Test
    void acquire_readingAhead_leavesAPermitForSeeks() throws InterruptedException {
        assertTrue(permits.acquire(new Request("ahead", 0)));
        waiting(new Request("another ahead", 0));
        assertTrue(permits.acquire(new Request("seek", 1)));
        assertTrue(granted.isEmpty());
    }

    @Test
    void acquire_readingAheadBecomesWanted_isServed() throws InterruptedException {
        assertTrue(permits.acquire(new Request("ahead", 0)));
        Request later = new Request("later wanted", 0);
        waiting(later);
        later.urgency = 5;
        permits.reconsider();
        assertEquals("later wanted", granted.take());
    }

    @Test
    void resize_machineBearsMore_letsThoseWhoWaitIn() throws InterruptedException {
        assertTrue(permits.acquire(new Request("first", 1)));
        assertTrue(permits.acquire(new Request("second", 2)));
        waiting(new Request("third", 3));
        assertEquals(1, permits.queued());
        permits.resize(3);
        assertEquals("third", granted.take());
    }

    @Test
    void acquire_givenUpWhileWaiting_getsNone() throws InterruptedException {
        Request gone = new Request("gone", 1);
        gone.givenUp = true;
        assertFalse(permits.acquire(gone));
    }

    /// Waits in the background until it is really waiting.
    private void waiting(Request request) {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                if (permits.acquire(request)) granted.add(request.name);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
    }
}
