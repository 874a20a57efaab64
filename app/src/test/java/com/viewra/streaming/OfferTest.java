package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OfferTest {
    @Test
    void best_severalOfEach_keepsTheFirstPictureAndSound() {
        Offer offer = Offer.parse("v0-copy+v0-h264-480+a1-aac-2+a2-aac-2").orElseThrow();
        assertEquals("v0-copy+a1-aac-2", offer.best().toString());
    }

    @Test
    void best_soundOnly_keepsTheSound() {
        assertEquals("a0-copy", Offer.parse("a0-copy").orElseThrow().best().toString());
    }
}
