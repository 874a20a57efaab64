package com.viewra.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Clocks are put right: nothing lasts for ever for it.
class ClockSetBackTest {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void tooMany_clockSetBackByAnHour_isForgotten() {
        Attempts attempts = new Attempts(() -> now);
        for (int n = 0; n < 5; n++) attempts.failed("10.0.0.9");
        assertTrue(attempts.tooMany("10.0.0.9"));
        now = now.minus(Duration.ofHours(1));
        assertFalse(attempts.tooMany("10.0.0.9"));
    }

    @Test
    void current_clockSetBackByAMoment_staysAsItIsShown() {
        PairingCode code = PairingCode.toOwn(() -> now, _ -> {});
        String shown = code.current();
        now = now.minusMillis(30);
        assertEquals(shown, code.current());
    }

    @Test
    void current_clockSetBackByADay_isAnother() {
        PairingCode code = PairingCode.toOwn(() -> now, _ -> {});
        String shown = code.current();
        now = now.minus(Duration.ofDays(1));
        assertFalse(code.accept(shown));
        assertNotEquals(shown, code.current());
    }
}
