package com.viewra.ui.player;

import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.playback.Playback;
import com.viewra.playback.Playback.State;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.player.Engine.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A film being watched: what is on, how far, and what one can do about it. Knows no node; used on the JavaFX thread.
final class PlayerModel {
    /// What the screen shows besides the picture.
    sealed interface Stage {
        record Opening() implements Stage {}

        record Running() implements Stage {}

        record Over(Optional<Item> next) implements Stage {}

        record Failed(String sentence) implements Stage {}
    }

    final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(new Stage.Opening());
    final ObjectProperty<Optional<Item>> item = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty playing = new SimpleBooleanProperty();

    final ObjectProperty<Optional<Watching>> watching = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Engine.Figures>> figures = new SimpleObjectProperty<>(Optional.empty());

    /// Once there is one; the page takes its picture from it.
    final ObjectProperty<Optional<Engine>> engine = new SimpleObjectProperty<>(Optional.empty());

    final Whereabouts place = new Whereabouts(engine);
    final Tuning tuning = new Tuning(engine);

    private final Library library;
    private final Playback playback;
    private final Engines engines;
    private final FxThread fx;
    private final Function<Engine.Listener, Engine> newEngine;
    private Optional<Reports> reports = Optional.empty();
    private List<MediaId> queue = List.of();
    private boolean closed;

    PlayerModel(
            Library library,
            Playback playback,
            Engines engines,
            FxThread fx,
            Function<Engine.Listener, Engine> newEngine) {
        this.library = library;
        this.playback = playback;
        this.engines = engines;
        this.fx = fx;
        this.newEngine = newEngine;
    }

    void open(MediaId id, Duration from) {
        open(id, from, queue);
    }

    /// @param then what follows this one
    void open(MediaId id, Duration from, List<MediaId> then) {
        open(id, Optional.empty(), from, then);
    }

    /// Ends what was on before.
    /// @param version the file to play, if one was chosen
    void open(MediaId id, Optional<Path> version, Duration from, List<MediaId> then) {
        endSession();
        queue = List.copyOf(then);
        stage.set(new Stage.Opening());
        fx.load(
                () -> Watching.open(library, playback, engines, id, version, from, then),
                this::start,
                problem -> stage.set(new Stage.Failed(ErrorText.of(problem))));
    }

    private void start(Watching opened) {
        if (closed) {
            fx.inBackground(() -> playback.close(opened.session().id()));
            return;
        }
        watching.set(Optional.of(opened));
        item.set(Optional.of(opened.session().item()));
        place.duration.set(opened.session().duration());
        place.position.set(opened.session().startAt());
        reports = Optional.of(new Reports(
                playback, fx, opened.session().id(), opened.session().startAt()));
        place.chapters.set(opened.chapters());
        Engine player = engine.get().orElseGet(() -> newEngine.apply(new OnFx()));
        engine.set(Optional.of(player));
        tuning.applyTo(player);
        player.open(new Engine.Source(opened.media(), opened.session().startAt(), opened.subtitles()));
    }

    void togglePlay() {
        engine.get().ifPresent(playing.get() ? Engine::pause : Engine::play);
    }

    void stepFrame() {
        if (!playing.get()) engine.get().ifPresent(Engine::stepFrame);
    }

    /// Asks the player for fresh [#figures].
    void count() {
        engine.get().ifPresent(Engine::count);
    }

    void playNext() {
        next().ifPresent(next ->
                open(next.id(), Duration.ZERO, queue.stream().skip(1).toList()));
    }

    Optional<Item> next() {
        return watching.get().flatMap(Watching::next);
    }

    void close() {
        closed = true;
        engine.get().ifPresent(Engine::close);
        endSession();
    }

    private void endSession() {
        reports.ifPresent(session -> session.end(place.position.get()));
        reports = Optional.empty();
        watching.set(Optional.empty());
    }

    private void accept(Duration at) {
        place.position.set(at);
        reports.ifPresent(session -> session.at(at, playing.get()));
    }

    private void tell(State state) {
        reports.ifPresent(session -> session.tell(place.position.get(), state));
    }

    private void end() {
        playing.set(false);
        place.position.set(place.duration.get());
        tell(State.STOPPED);
        stage.set(new Stage.Over(next()));
    }

    /// Brings what the engine tells onto the JavaFX thread.
    private final class OnFx implements Engine.Listener {
        @Override
        public void playing() {
            fx.run(() -> {
                playing.set(true);
                stage.set(new Stage.Running());
            });
        }

        @Override
        public void paused() {
            fx.run(() -> {
                playing.set(false);
                tell(State.PAUSED);
            });
        }

        @Override
        public void at(Duration time) {
            fx.run(() -> accept(time));
        }

        @Override
        public void lasts(Duration whole) {
            if (whole.isPositive()) fx.run(() -> place.duration.set(whole));
        }

        @Override
        public void tracks(List<Choice> audio, int chosenAudio, List<Choice> subtitles, int chosenSubtitle) {
            fx.run(() -> tuning.offer(new TrackChoices(audio, chosenAudio, subtitles, chosenSubtitle)));
        }

        @Override
        public void counted(Engine.Figures counted) {
            fx.run(() -> figures.set(Optional.of(counted)));
        }

        @Override
        public void ended() {
            fx.run(PlayerModel.this::end);
        }

        @Override
        public void failed(String sentence) {
            fx.run(() -> stage.set(new Stage.Failed(sentence)));
        }
    }
}
