package com.viewra.media.matroska;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.Rational;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrameRatesTest {
    @ParameterizedTest
    @CsvSource({
        "41708333, 24000, 1001",
        "41708000, 24000, 1001",
        "41666666, 24, 1",
        "40000000, 25, 1",
        "33366666, 30000, 1001",
        "33333333, 30, 1",
        "20000000, 50, 1",
        "16683333, 60000, 1001",
        "16666667, 60, 1",
        "8341666, 120000, 1001",
        "80000000, 25, 2"
    })
    void exact_roundedDuration_findsTheRate(long nanos, long numerator, long denominator) {
        assertEquals(Optional.of(new Rational(numerator, denominator)), FrameRates.exact(nanos));
    }

    @Test
    void exact_noDuration_isUnknown() {
        assertEquals(Optional.empty(), FrameRates.exact(0));
    }
}
