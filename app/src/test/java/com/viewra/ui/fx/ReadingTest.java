package com.viewra.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final FxThread fx = new FxThread(Runnable::run, waiting::add);
    private final AtomicInteger read = new AtomicInteger();
    private final List<Integer> shown = new ArrayList<>();

    private void background() {
        waiting.removeFirst().run();
    }

    @Test
    void again_manyTimesMeanwhile_readsOnceAtATimeAndOnceMore() {
        Reading<Integer> reading = new Reading<>(fx, read::incrementAndGet, shown::add, _ -> {});
        for (int n = 0; n < 5; n++) reading.again();
        assertEquals(1, waiting.size());
        background();
        assertEquals(1, waiting.size(), "once more");
        background();
        assertEquals(List.of(), waiting);
        assertEquals(List.of(1, 2), shown);
    }

    @Test
    void again_afterAFailure_readsAnew() {
        List<String> problems = new ArrayList<>();
        Reading<Integer> reading = new Reading<>(
                fx,
                () -> {
                    if (read.incrementAndGet() == 1) throw new IOException("away");
                    return read.get();
                },
                shown::add,
                problem -> problems.add(problem.getMessage()));
        reading.again();
        background();
        reading.again();
        background();
        assertEquals(List.of("away"), problems);
        assertEquals(List.of(2), shown);
    }

    @Test
    void again_afterWhatShowsFailed_readsAnew() {
        Reading<Integer> reading = new Reading<>(
                fx,
                read::incrementAndGet,
                _ -> {
                    throw new IllegalStateException("cannot be shown");
                },
                _ -> {});
        reading.again();
        background();
        reading.again();
        assertEquals(1, waiting.size());
    }
}
