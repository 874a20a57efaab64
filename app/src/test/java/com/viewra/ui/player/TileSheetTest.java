package com.viewra.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.streaming.text.Cue;
import com.viewra.streaming.text.WebVtt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class TileSheetTest {
    private final List<TileSheet> all = TileSheet.all(WebVtt.file(List.of(
            new Cue(0, 2_000_000, "", "0.jpg#xywh=0,0,320,180"),
            new Cue(2_000_000, 4_000_000, "", "0.jpg#xywh=320,0,320,180"),
            new Cue(3_600_000_000L, 3_602_000_000L, "", "72.jpg#xywh=0,180,320,180"))));

    @Test
    void at_timeOfAPicture_isItsPlaceOnItsSheet() {
        assertEquals(Optional.of(new Rectangle2D(320, 0, 320, 180)), at(2));
        assertEquals(Optional.of(new Rectangle2D(0, 180, 320, 180)), at(3601));
        assertEquals(72, TileSheet.at(all, Duration.ofHours(1)).orElseThrow().sheet());
    }

    @Test
    void at_afterTheEnd_isNone() {
        assertEquals(Optional.empty(), at(3602));
        assertEquals(List.of(), TileSheet.all("WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nwords\n"));
    }

    private Optional<Rectangle2D> at(int seconds) {
        return TileSheet.at(all, Duration.ofSeconds(seconds)).map(TileSheet::place);
    }
}
