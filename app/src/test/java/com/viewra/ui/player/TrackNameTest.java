package com.viewra.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackNameTest {
    @ParameterizedTest
    @CsvSource({
        "Track 1 - [German], German",
        "English - [English], English",
        "Surround 5.1 - [English], English · Surround 5.1",
        "Track 2, Track 2",
        "A - B - [Dutch], Dutch · A - B"
    })
    void of_whatLibVlcWrites_readsLikeAMenu(String description, String name) {
        assertEquals(name, TrackName.of(description));
    }
}
