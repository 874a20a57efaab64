package com.viewra.ui.player;

import com.viewra.streaming.text.Cue;
import com.viewra.streaming.text.WebVtt;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Where the small picture of a stretch of film is.
/// @param to where the next one begins
/// @param sheet index of the sheet that it is on
record TileSheet(Duration to, int sheet, Rectangle2D place) {
    private static final Pattern PLACE =
            Pattern.compile("(\\d{1,6})\\.jpg#xywh=(\\d{1,5}),(\\d{1,5}),(\\d{1,5}),(\\d{1,5})");

    /// Reads the list that [com.viewra.streaming.Tiles#list] gives.
    static List<TileSheet> all(String webVtt) {
        return WebVtt.parse(webVtt).stream().flatMap(TileSheet::of).toList();
    }

    private static Stream<TileSheet> of(Cue cue) {
        Matcher place = PLACE.matcher(cue.text().strip());
        if (!place.matches()) return Stream.empty();
        Rectangle2D cut = new Rectangle2D(number(place, 2), number(place, 3), number(place, 4), number(place, 5));
        return Stream.of(new TileSheet(Duration.of(cue.endMicros(), ChronoUnit.MICROS), number(place, 1), cut));
    }

    static Optional<TileSheet> at(List<TileSheet> all, Duration time) {
        return all.stream().filter(one -> one.to.compareTo(time) > 0).findFirst();
    }

    private static int number(Matcher place, int group) {
        return Integer.parseInt(place.group(group));
    }
}
