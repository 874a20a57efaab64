package com.viewra.enrichment.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LyricsTest {
    @Test
    void of_timedLines_sortsThemAndRepeatsTheChorus() {
        Lyrics lyrics = Lyrics.of("[ar:Somebody]\n[00:12.50]First\n[00:20.00][01:00.00]Chorus\n[00:30]Third\n");
        assertEquals(List.of("First", "Chorus", "Third", "Chorus"), texts(lyrics));
        assertEquals(
                Optional.of(Duration.ofMillis(12_500)),
                lyrics.lines().getFirst().at());
    }

    @Test
    void of_offset_comesSooner() {
        Lyrics lyrics = Lyrics.of("[offset:+500]\n[00:12.00]First");
        assertEquals(
                Optional.of(Duration.ofMillis(11_500)),
                lyrics.lines().getFirst().at());
    }

    @Test
    void of_wordTimes_keepsThem() {
        Lyrics.Line line =
                Lyrics.of("[00:01.00]<00:01.00>One <00:01.50>two").lines().getFirst();
        assertEquals("One two", line.text());
        assertEquals(
                new Lyrics.Word(Duration.ofMillis(1_500), "two"), line.words().getLast());
    }

    @Test
    void of_plainText_keepsLinesAndVerses() {
        Lyrics lyrics = Lyrics.of("One\nTwo\n\nThree");
        assertFalse(lyrics.isTimed());
        assertEquals(List.of("One", "Two", "", "Three"), texts(lyrics));
    }

    @Test
    void lineAt_timedWords_isTheOneThatIsSung() {
        Lyrics lyrics = Lyrics.of("[00:05.00]First\n[00:10.00]Second");
        assertEquals(-1, lyrics.lineAt(Duration.ofSeconds(4)));
        assertEquals(0, lyrics.lineAt(Duration.ofSeconds(5)));
        assertEquals(1, lyrics.lineAt(Duration.ofMinutes(1)));
        assertEquals(-1, Lyrics.of("Plain").lineAt(Duration.ofMinutes(1)));
    }

    private static List<String> texts(Lyrics lyrics) {
        return lyrics.lines().stream().map(Lyrics.Line::text).toList();
    }
}
