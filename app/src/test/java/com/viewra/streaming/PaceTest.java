package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.transcode.TranscodeRequest.Speed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void note_quickMachine_takesMoreCareStepByStep() {
        pace.noteFirst();
        assertEquals(Speed.FAST_START, pace.speed());
        made(1, 0.3);
        assertEquals(Speed.STEADY, pace.speed());
        made(3, 0.4);
        assertEquals(Speed.CAREFUL, pace.speed());
        made(10, 0.1);
        assertEquals(Speed.CAREFUL, pace.speed());
    }

    @Test
    void noteFirst_machineIsKnownToHaveRoom_takesCareAtOnceAndBacksOutOfIt() {
        Pace known = new Pace(Speed.FAST_START, Speed.STEADY, Speed.CAREFUL);
        known.noteFirst();
        assertEquals(Speed.STEADY, known.speed());
        known.noteFirst();
        for (int n = 0; n < 2; n++) known.note(Duration.ofSeconds(3), 2); // two viewers more than when it was measured
        assertEquals(Speed.FAST_START, known.speed());
        known.noteFirst();
        assertEquals(Speed.FAST_START, known.speed());
    }

    @Test
    void note_middlingMachine_staysWithTheFastStart() {
        pace.noteFirst();
        made(20, 1.2);
        assertEquals(Speed.FAST_START, pace.speed());
        assertFalse(pace.isHopeless());
    }

    @Test
    void note_careWasTooMuch_isGivenUpForGood() {
        pace.noteFirst();
        made(1, 0.3);
        made(2, 1.8);
        assertEquals(Speed.FAST_START, pace.speed());
        made(20, 0.3);
        assertEquals(Speed.FAST_START, pace.speed());
    }

    @Test
    void note_slowerThanItIsWatched_takesTheQuickestAndThenSaysSo() {
        pace.noteFirst();
        made(2, 3);
        assertEquals(Speed.FASTEST, pace.speed());
        assertFalse(pace.isHopeless());
        made(3, 3);
        assertTrue(pace.isHopeless());
    }

    @Test
    void note_oneSlowSegment_changesNothing() {
        pace.noteFirst();
        made(1, 1.0);
        made(1, 1.9);
        assertEquals(Speed.FAST_START, pace.speed());
    }

    @Test
    void note_afterARest_isNotTakenForSpeed() {
        pace.noteFirst();
        pace.rested();
        made(1, 0.001); // it lay ready in the pipe
        assertEquals(Speed.FAST_START, pace.speed());
    }

    @Test
    void new_ceilingAtTheFastStart_neverTakesMoreCare() {
        Pace bounded = new Pace(Speed.FAST_START, Speed.FAST_START, Speed.FAST_START);
        for (int n = 0; n < 5; n++) bounded.note(Duration.ofMillis(100), 2);
        assertEquals(Speed.FAST_START, bounded.speed());
    }

    private void made(int segments, double seconds) {
        for (int n = 0; n < segments; n++) pace.note(Duration.ofMillis((long) (seconds * 1000)), 2);
    }
}
