package com.viewra.streaming.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.viewra.api.media.Codec;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueTextTest {
    private static final String FIELDS = "0,0,Default,,0,0,0,,";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\\p1}m 0 0 l 9 9{\\p0}Words | Words",
                "{\\an8\\p2\\c&H0&}m 0 0{\\r\\p0\\i1}Words | <i>Words</i>",
                "Before{\\p1}m 0 0 l 9 9 | Before",
                "{\\pos(1,2)}Words | Words",
                "{\\p0}Words | Words"
            })
    void of_drawings_leavesThemOut(String event, String text) {
        assertEquals(text, CueText.of(Codec.ASS, FIELDS + event).text());
    }

    @Test
    void of_tags_keepsThoseOfWebVtt() {
        assertEquals(
                "<i>A</i>b",
                CueText.of(Codec.SUBRIP, "<i>A</i><font color=\"red\">b</font>").text());
    }

    /// Each once had the whole line looked at for each of its letters, on a thread of which there are few.
    @ParameterizedTest
    @ValueSource(strings = {"{", "{\\p1", "{\\p1}", "{\\p1}\n", "\\p1", "{\\p1}{\\p0", "<", "<a", "a", "&#1", "{\\i1}"})
    void of_longAndMadeToDoDamage_comesToAnEnd(String piece) {
        String event = piece.charAt(0) + piece.repeat((1 << 20) / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> CueText.of(Codec.ASS, FIELDS + event));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> CueText.of(Codec.SUBRIP, event));
    }
}
