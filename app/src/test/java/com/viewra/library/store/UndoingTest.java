package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UndoingTest {
    private final Undoing undoing = new Undoing();

    @Test
    void remember_manySmallSteps_keepsTheLatestFifty() {
        List<String> tokens = new ArrayList<>();
        for (int n = 0; n < 51; n++) tokens.add(undoing.remember(1, () -> 1));

        assertEquals(Optional.empty(), undoing.undo(tokens.getFirst()));
        assertEquals(Optional.of(1), undoing.undo(tokens.get(1)));
        assertEquals(Optional.empty(), undoing.undo(tokens.get(1)), "only once");
    }

    @Test
    void remember_wholeLibraries_keepsNoMoreThanMemoryBears() {
        List<String> tokens = IntStream.range(0, 4)
                .mapToObj(n -> undoing.remember(100_000, () -> n))
                .toList();

        assertEquals(
                List.of(false, false, true, true),
                tokens.stream().map(token -> undoing.undo(token).isPresent()).toList());
    }

    @Test
    void remember_oneHugeStep_keepsIt() {
        String token = undoing.remember(10_000_000, () -> 7);

        assertEquals(Optional.of(7), undoing.undo(token));
    }
}
