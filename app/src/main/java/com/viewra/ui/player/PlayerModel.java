package com.viewra.ui.player;

import com.viewra.library.Item;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.media.Chapter;
import com.viewra.playback.Playback;
import com.viewra.playback.Playback.State;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.player.Engine.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A film being watched: what is on, how far, and what one can do about it. Knows no node; used on the JavaFX thread.
final class PlayerModel {
    private static final List<Double> SPEEDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);

    /// What the screen shows besides the picture.
    sealed interface Stage {
        record Opening() implements Stage {}

        record Running() implements Stage {}

        record Over(Optional<Item> next) implements Stage {}

        record Failed(String sentence) implements Stage {}
    }

    final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(new Stage.Opening());
    final ObjectProperty<Optional<Item>> item = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Duration> position = new SimpleObjectProperty<>(Duration.ZERO);
    final ObjectProperty<Duration> duration = new SimpleObjectProperty<>(Duration.ZERO);
    final BooleanProperty playing = new SimpleBooleanProperty();
    final IntegerProperty volume = new SimpleIntegerProperty(100);
    final BooleanProperty muted = new SimpleBooleanProperty();
    final DoubleProperty speed = new SimpleDoubleProperty(1);
    final ObjectProperty<TrackChoices> tracks = new SimpleObjectProperty<>(TrackChoices.NONE);
    final ObjectProperty<List<Chapter>> chapters = new SimpleObjectProperty<>(List.of());

    final ObjectProperty<Optional<Watching>> watching = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Engine.Figures>> figures = new SimpleObjectProperty<>(Optional.empty());

    /// The engine once there is one, for the page to take its picture from.
    final ObjectProperty<Optional<Engine>> picture = new SimpleObjectProperty<>(Optional.empty());

    private final Library library;
    private final Playback playback;
    private final Engines engines;
    private final FxThread fx;
    private final Function<Engine.Listener, Engine> newEngine;
    private Optional<Engine> engine = Optional.empty();
    private Optional<Reports> reports = Optional.empty();
    private Duration subtitleDelay = Duration.ZERO;
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
        queue = List.copyOf(then);
        stage.set(new Stage.Opening());
        fx.load(
                () -> Watching.open(library, playback, engines, id, from, then),
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
        duration.set(opened.session().duration());
        position.set(opened.session().startAt());
        reports = Optional.of(new Reports(
                playback, fx, opened.session().id(), opened.session().startAt()));
        chapters.set(opened.chapters());
        Engine player = engine.orElseGet(() -> newEngine.apply(new OnFx()));
        engine = Optional.of(player);
        picture.set(Optional.of(player));
        player.setVolume(volume.get());
        player.setMuted(muted.get());
        player.open(new Engine.Source(opened.media(), opened.session().startAt(), opened.subtitles()));
    }

    void togglePlay() {
        engine.ifPresent(playing.get() ? Engine::pause : Engine::play);
    }

    void seekBy(Duration by) {
        seekTo(position.get().plus(by));
    }

    void seekTo(Duration to) {
        Duration end = duration.get();
        Duration wanted = to.isNegative() ? Duration.ZERO : to;
        Duration within = end.isPositive() && wanted.compareTo(end) > 0 ? end : wanted;
        position.set(within);
        engine.ifPresent(player -> player.seek(within));
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

    void setVolume(int percent) {
        volume.set(Math.clamp(percent, 0, 100));
        if (percent > 0) setMuted(false);
        engine.ifPresent(player -> player.setVolume(volume.get()));
    }

    void setMuted(boolean silent) {
        muted.set(silent);
        engine.ifPresent(player -> player.setMuted(silent));
    }

    void setSpeed(double times) {
        speed.set(times);
        engine.ifPresent(player -> player.setSpeed(times));
    }

    static List<Double> speeds() {
        return SPEEDS;
    }

    /// The next faster or slower speed on offer.
    void changeSpeed(int steps) {
        int at = SPEEDS.indexOf(speed.get());
        setSpeed(SPEEDS.get(Math.clamp((at < 0 ? SPEEDS.indexOf(1.0) : at) + steps, 0, SPEEDS.size() - 1)));
    }

    void chooseAudio(int id) {
        engine.ifPresent(player -> player.chooseAudio(id));
    }

    void chooseSubtitle(int id) {
        engine.ifPresent(player -> player.chooseSubtitle(id));
    }

    void nextAudio() {
        tracks.get().nextAudio().ifPresent(one -> chooseAudio(one.id()));
    }

    void nextSubtitle() {
        tracks.get().nextSubtitle().ifPresent(one -> chooseSubtitle(one.id()));
    }

    void shiftSubtitles(Duration by) {
        subtitleDelay = subtitleDelay.plus(by);
        engine.ifPresent(player -> player.setSubtitleDelay(subtitleDelay));
    }

    void stepFrame() {
        if (!playing.get()) engine.ifPresent(Engine::stepFrame);
    }

    /// Asks the player for fresh [#figures].
    void count() {
        engine.ifPresent(Engine::count);
    }

    void playNext() {
        watching.get().flatMap(Watching::next).ifPresent(next -> {
            endSession();
            open(next.id(), Duration.ZERO, queue.stream().skip(1).toList());
        });
    }

    Optional<Item> next() {
        return watching.get().flatMap(Watching::next);
    }

    void close() {
        closed = true;
        engine.ifPresent(Engine::close);
        endSession();
    }

    private void endSession() {
        reports.ifPresent(session -> session.end(position.get()));
        reports = Optional.empty();
        watching.set(Optional.empty());
    }

    private void accept(Duration at) {
        position.set(at);
        reports.ifPresent(session -> session.at(at, playing.get()));
    }

    private void tell(State state) {
        reports.ifPresent(session -> session.tell(position.get(), state));
    }

    private void end() {
        playing.set(false);
        position.set(duration.get());
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
            if (whole.isPositive()) fx.run(() -> duration.set(whole));
        }

        @Override
        public void tracks(List<Choice> audio, int chosenAudio, List<Choice> subtitles, int chosenSubtitle) {
            fx.run(() -> tracks.set(new TrackChoices(audio, chosenAudio, subtitles, chosenSubtitle)));
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
