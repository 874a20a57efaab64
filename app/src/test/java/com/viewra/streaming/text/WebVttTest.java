package com.viewra.streaming.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Codec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {
    private static final long SECOND = 1_000_000;

    @Test
    void file_cues_areReadBackAsTheyWere() {
        List<Cue> cues = List.of(
                new Cue(1_500_000, 3_661_042_000L, "line:0", "<i>Good</i>\nmorning &amp; bye"),
                new Cue(4 * SECOND, 5 * SECOND, "", "there"));
        String file = WebVtt.file(cues);
        assertEquals("""
                WEBVTT

                00:00:01.500 --> 01:01:01.042 line:0
                <i>Good</i>
                morning &amp; bye

                00:00:04.000 --> 00:00:05.000
                there
                """, file);
        assertEquals(cues, WebVtt.parse(file));
    }

    @Test
    void parse_notesStylesIdsAndShortTimes_findsTheCues() {
        String file = """
                WEBVTT - a title

                STYLE
                ::cue {}

                NOTE no --> cue

                id 1
                00:01.000 --> 00:02.000 align:left
                One
                Two


                00:03.000 --> 00:04.000
                """.replace("\n", "\r\n");
        assertEquals(List.of(new Cue(SECOND, 2 * SECOND, "align:left", "One\nTwo")), WebVtt.parse(file));
    }

    @Test
    void segment_cueThatCrossesTheBorder_isInBothWithItsOwnTimes() {
        List<Cue> cues = List.of(
                new Cue(1 * SECOND, 2 * SECOND, "", "first"),
                new Cue(59 * SECOND, 61 * SECOND, "", "across"),
                new Cue(60 * SECOND, 62 * SECOND, "", "second"));
        String first = WebVtt.segment(cues, 0, 60 * SECOND);
        String second = WebVtt.segment(cues, 60 * SECOND, 120 * SECOND);
        assertTrue(first.startsWith("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n"), first);
        assertTrue(first.contains("first") && first.contains("across") && !first.contains("second"), first);
        assertTrue(second.contains("00:00:59.000 --> 00:01:01.000\nacross") && second.contains("second"), second);
        assertFalse(second.contains("first"), second);
    }

    @Test
    void segment_whatIsNeverShown_isLeftOut() {
        List<Cue> cues = List.of(
                new Cue(-5 * SECOND, -SECOND, "", "over before the picture"),
                new Cue(-SECOND, SECOND, "", "half before"),
                new Cue(SECOND, SECOND, "", "no time"),
                new Cue(SECOND, 2 * SECOND, "", " \n "));
        assertEquals("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nhalf before\n", WebVtt.file(cues));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUBRIP | <i>a</i> <font color=\"red\">b</font> & <3 | '' | <i>a</i> b &amp; &lt;3",
                "SUBRIP | {\\an8}top | line:0 | top",
                "SUBRIP | &amp; &nbsp; 1 --> 2 | '' | &amp; &nbsp; 1 → 2",
                "ASS | 7,0,Default,,0,0,0,,Hello\\Nworld, again | '' | Hello/world, again",
                "ASS | 1,0,D,,0,0,0,,{\\i1}so{\\i0} {\\b1\\i1}both{\\b0}i | '' | <i>so</i> <b><i>both</i></b>i",
                "ASS | 1,0,D,,0,0,0,,{\\an8\\pos(1,2)}up | line:0 | up",
                "ASS | 1,0,D,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}word | '' | word",
                "ASS | garbage | '' | ''",
                "MOV_TEXT | a<b | '' | a&lt;b"
            })
    void cueText_ofOtherCodings_keepsWordsAndItalics(Codec codec, String data, String settings, String text) {
        CueText cue = CueText.of(codec, data);
        assertEquals(settings, cue.settings());
        assertEquals(text, cue.text().replace('\n', '/'));
    }
}
