package com.viewra.library.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberByIdTest {
    @Test
    void putAndRemove_manyTimes_isWhatAMapWouldBe() {
        Random random = new Random(1);
        NumberById numbers = new NumberById();
        Map<Long, Integer> expected = new HashMap<>();
        for (int n = 0; n < 200_000; n++) {
            long id = 1 + random.nextInt(5_000) * (random.nextBoolean() ? 1L : 1L << 33);
            if (random.nextInt(3) == 0) {
                numbers.remove(id);
                expected.remove(id);
            } else {
                numbers.put(id, n);
                expected.put(id, n);
            }
        }
        for (long id = 1; id <= 5_000; id++) {
            assertNumber(expected, numbers, id);
            assertNumber(expected, numbers, 1 + ((id - 1) << 33));
        }
    }

    private static void assertNumber(Map<Long, Integer> expected, NumberById numbers, long id) {
        OptionalInt number = numbers.of(id);
        assertEquals(
                Optional.ofNullable(expected.get(id)),
                number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty(),
                () -> "id " + id);
    }

    @Test
    void put_noId_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NumberById().put(0, 1));
    }
}
