package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferTest {
    @Test
    void best_severalOfEach_keepsTheFirstPictureAndSound() {
        Offer offer = Offer.parse("v0-copy+v0-h264-480+a1-aac-2+a2-aac-2").orElseThrow();
        assertEquals("v0-copy+a1-aac-2", offer.best().toString());
    }

    @Test
    void burning_sizesAndACopy_isReadAgainFromItsName() {
        Offer plain = Offer.parse("v0-copy+v0-h264-720+a1-aac-2").orElseThrow();
        Offer burned = plain.burning(3);
        assertEquals("v0-copy+v0-h264-720-burn3+a1-aac-2", burned.toString());
        assertEquals(Optional.of(burned), Offer.parse(burned.toString()));
        assertFalse(plain.isBurned());
        assertTrue(burned.isBurned());
    }

    @Test
    void parse_burnedWhatIsNotEncoded_isNothing() {
        assertEquals(Optional.empty(), Offer.parse("v0-copy-burn3"));
        assertEquals(Optional.empty(), Offer.parse("a1-aac-2-burn3"));
    }

    @Test
    void best_soundOnly_keepsTheSound() {
        assertEquals("a0-copy", Offer.parse("a0-copy").orElseThrow().best().toString());
    }
}
