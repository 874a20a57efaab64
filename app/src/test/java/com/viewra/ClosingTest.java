package com.viewra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final List<String> closed = new ArrayList<>();
    private final Closing closing = new Closing();

    @Test
    void close_oneFails_closesTheRestLastFirst() {
        closing.keep(() -> closed.add("first"));
        closing.keep(() -> {
            throw new IOException("stuck");
        });
        closing.keep(() -> closed.add("last"));

        closing.close();
        closing.close();

        assertEquals(List.of("last", "first"), closed);
    }

    @Test
    void keep_afterTheEnd_closesAtOnce() {
        closing.close();

        closing.keep(() -> closed.add("late"));

        assertEquals(List.of("late"), closed);
    }
}
