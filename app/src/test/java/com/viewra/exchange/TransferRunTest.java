package com.viewra.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.viewra.exchange.Transfer.State;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TransferRunTest {
    private final AtomicInteger tidied = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void cancel_whileAFileIsRead_isCancelledAndNotFailed() throws Exception {
        TransferRun run = run(_ -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new ClosedByInterruptException(); // as a stream does
        });
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> task = thread.submit(run);
            run.task(task);
            begun.await();
            run.cancel();
            assertThrows(CancellationException.class, task::get);
        }
        assertEquals(State.CANCELLED, run.now().state());
        assertEquals(1, tidied.get());
    }

    @Test
    void cancel_beforeItBegins_tidiesUpAsWell() {
        TransferRun run = run(_ -> {
            throw new IOException("never");
        });
        run.cancel();
        run.run();

        assertEquals(State.CANCELLED, run.now().state());
        assertEquals(1, tidied.get());
    }

    @Test
    void run_fileThatGoesTooDeep_fails() {
        TransferRun run = run(_ -> {
            throw new StackOverflowError();
        });
        run.run();

        assertEquals(State.FAILED, run.now().state());
        assertEquals(1, tidied.get());
    }

    private TransferRun run(TransferWork work) {
        return new TransferRun(new TransferId(1), Transfer.Kind.IMPORT, work, tidied::incrementAndGet, _ -> {});
    }
}
