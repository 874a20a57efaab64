package com.viewra.ui.player;

import com.viewra.media.Chapter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Where in a film one is, and going elsewhere in it.
final class Whereabouts {
    final ObjectProperty<Duration> position = new SimpleObjectProperty<>(Duration.ZERO);
    final ObjectProperty<Duration> duration = new SimpleObjectProperty<>(Duration.ZERO);
    final ObjectProperty<List<Chapter>> chapters = new SimpleObjectProperty<>(List.of());
    private final ObservableValue<Optional<Engine>> engine;

    Whereabouts(ObservableValue<Optional<Engine>> engine) {
        this.engine = engine;
    }

    void seekBy(Duration by) {
        seekTo(position.get().plus(by));
    }

    void seekTo(Duration to) {
        Duration end = duration.get();
        Duration wanted = to.isNegative() ? Duration.ZERO : to;
        Duration within = end.isPositive() && wanted.compareTo(end) > 0 ? end : wanted;
        position.set(within);
        engine.getValue().ifPresent(player -> player.seek(within));
    }

    /// @param tenths of the whole, 0 to 10
    void seekToTenths(int tenths) {
        seekTo(duration.get().multipliedBy(tenths).dividedBy(10));
    }

    /// Begins the next chapter, or this one again, or the one before.
    void skipChapter(int step) {
        List<Duration> starts = chapters.get().stream().map(Chapter::start).toList();
        Duration here = position.get();
        if (step > 0)
            starts.stream()
                    .filter(start -> start.compareTo(here) > 0)
                    .findFirst()
                    .ifPresent(this::seekTo);
        else
            starts.reversed().stream()
                    .filter(start -> start.plusSeconds(2).compareTo(here) < 0)
                    .findFirst()
                    .ifPresentOrElse(this::seekTo, () -> seekTo(Duration.ZERO));
    }
}
