package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.MediaException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetbacksTest {
    private final Setbacks setbacks = new Setbacks();
    private final MediaException reason = new MediaException(MediaException.Code.SOURCE_DAMAGED, "damaged");

    @Test
    void standing_afterOneFailure_letsTryAgainAtOnce() {
        setbacks.note(3, reason, 0);
        assertEquals(Optional.empty(), setbacks.standing(3, 0));
    }

    @Test
    void standing_afterMoreFailures_restsTwiceAsLongEachTime() {
        setbacks.note(3, reason, 0);
        setbacks.note(3, reason, 0);
        assertEquals(Optional.of(reason), setbacks.standing(3, millis(999)));
        assertEquals(Optional.empty(), setbacks.standing(3, millis(1000)));
        setbacks.note(3, reason, 0);
        assertEquals(Optional.of(reason), setbacks.standing(3, millis(1999)));
        for (int n = 0; n < 100; n++) setbacks.note(3, reason, 0);
        assertEquals(Optional.empty(), setbacks.standing(3, millis(30_000)));
        assertEquals(Optional.empty(), setbacks.standing(4, 0));
    }

    @Test
    void forget_whatWasMadeAfterAll_isTriedAgain() {
        setbacks.note(3, reason, 0);
        setbacks.note(3, reason, 0);
        setbacks.forget(3);
        assertEquals(Optional.empty(), setbacks.standing(3, 0));
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
