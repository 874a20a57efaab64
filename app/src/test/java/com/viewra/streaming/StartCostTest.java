package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartCostTest {
    private final StartCost cost = new StartCost(Duration.ofMillis(900));

    @Test
    void seconds_nothingMeasured_isTheGuessAndSomethingForDecoding() {
        assertEquals(0.9, cost.seconds(0), 0.001);
        assertTrue(cost.seconds(8) > 1.1);
    }

    @Test
    void seconds_startsWereSeen_isWhatTheyTook() {
        cost.note(0, Duration.ofSeconds(2));
        cost.note(0, Duration.ofSeconds(1));
        assertEquals(1.5, cost.seconds(0), 0.001);
    }

    @Test
    void seconds_decodingIsSlow_growsWithTheLead() {
        cost.note(0, Duration.ofMillis(500));
        for (int n = 0; n < 20; n++) cost.note(8, Duration.ofMillis(4500));
        assertEquals(4.5, cost.seconds(8), 0.01);
        assertEquals(2.5, cost.seconds(4), 0.01);
    }
}
