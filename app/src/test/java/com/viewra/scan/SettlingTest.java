package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Path FILM = Path.of("/films/Up.mkv");
    private static final Path COPY = Path.of("/films/Heat.mkv");
    private final Settling settling = new Settling();

    @Test
    void ripe_changedJustNow_waits() {
        settling.changed(FILM, START);

        assertEquals(Set.of(), settling.ripe(START.plusMillis(500)).folders());
    }

    @Test
    void ripe_quietForASecond_isToldOnce() {
        settling.changed(FILM, START);

        assertEquals(
                Set.of(Path.of("/films")), settling.ripe(START.plusMillis(1000)).folders());
        assertEquals(Set.of(), settling.ripe(START.plusMillis(2000)).folders());
    }

    @Test
    void ripe_otherFileStillCopied_namesItAsBusy() {
        settling.changed(FILM, START);
        settling.changed(COPY, START.plusMillis(900));

        assertEquals(new Settling.Ripe(Set.of(Path.of("/films")), Set.of(COPY)), settling.ripe(START.plusMillis(1000)));
        assertEquals(new Settling.Ripe(Set.of(Path.of("/films")), Set.of()), settling.ripe(START.plusMillis(1900)));
    }
}
