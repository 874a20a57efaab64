package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places();
    private long nowNanos;

    @Test
    void asked_segmentBySegment_isOnePlace() {
        assertTrue(asked(0));
        for (int second = 2; second < 60; second += 2) assertFalse(asked(second));
        assertFalse(places.areSeveral(nowNanos));
    }

    @Test
    void asked_oneViewerWhoJumpsAboutAndBack_isNotSeveral() {
        for (int second : new int[] {0, 100, 102, 50, 200, 10, 12, 300, 302}) asked(second);
        assertFalse(places.areSeveral(nowNanos));
    }

    @Test
    void asked_twoViewersByTurns_areSeveralUntilOneLeaves() {
        asked(0);
        for (int second = 2; second < 8; second += 2) {
            asked(1000 + second);
            asked(second);
        }
        assertTrue(places.areSeveral(nowNanos));
        for (int second = 8; second < 40; second += 2) asked(second);
        assertFalse(places.areSeveral(nowNanos));
    }

    @Test
    void asked_oneViewerWhoDragsToAndFro_isNotSeveral() {
        asked(0);
        for (int turn = 0; turn < 3; turn++)
            for (int second : new int[] {100, 200, 300}) {
                asked(second);
                places.passed(second);
            }
        assertFalse(places.areSeveral(nowNanos));
    }

    /// Asks two seconds later than before.
    private boolean asked(double seconds) {
        nowNanos += Duration.ofSeconds(2).toNanos();
        return places.asked(seconds, 2, nowNanos);
    }
}
