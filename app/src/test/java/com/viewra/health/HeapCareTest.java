package com.viewra.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeapCareTest {
    private static final long MB = 1 << 20;

    @Test
    void limit_littleInUse_leavesSmallHeapsAlone() {
        assertEquals(96 * MB, HeapCare.limit(10 * MB, 700 * MB));
    }

    @Test
    void limit_muchInUse_isAQuarterMore() {
        assertEquals(175 * MB, HeapCare.limit(140 * MB, 700 * MB));
    }

    @Test
    void limit_nearlyAllInUse_isHalfOfTheRest() {
        assertEquals(650 * MB, HeapCare.limit(600 * MB, 700 * MB));
    }
}
