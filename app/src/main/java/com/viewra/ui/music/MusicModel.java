package com.viewra.ui.music;

import com.viewra.library.Item;
import com.viewra.playback.Playback;
import com.viewra.playback.PlaybackSession;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.player.Engine;
import com.viewra.ui.player.Engines;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;

/// The queue of songs and the one that plays. Knows no node; used on the JavaFX thread.
public final class MusicModel implements AutoCloseable {
    final ObjectProperty<Optional<Item>> current = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Duration> position = new SimpleObjectProperty<>(Duration.ZERO);
    final ObjectProperty<Duration> duration = new SimpleObjectProperty<>(Duration.ZERO);
    final BooleanProperty playing = new SimpleBooleanProperty();
    private final Playback playback;
    private final Engines engines;
    private final FxThread fx;
    private final Consumer<String> say;
    private final Function<Engine.Listener, Engine> newEngine;
    private List<Item> queue = List.of();
    private int at;
    private Optional<Engine> engine = Optional.empty();
    private Optional<PlaybackSession> session = Optional.empty();
    /// Whether a song that is only being opened is not to be heard.
    private boolean isHeld;
    /// Whether the last song of the queue was played to its end.
    private boolean isOver;

    private record Opened(PlaybackSession session, URI media) {}

    /// @param say tells the user why a song does not play
    public MusicModel(
            Playback playback,
            Engines engines,
            FxThread fx,
            Consumer<String> say,
            Function<Engine.Listener, Engine> newEngine) {
        this.playback = playback;
        this.engines = engines;
        this.fx = fx;
        this.say = say;
        this.newEngine = newEngine;
    }

    public void play(List<Item> songs, int first) {
        queue = List.copyOf(songs);
        go(first);
    }

    /// Does what a media key means. @return whether it means anything now
    public boolean pressed(KeyCode key) {
        if (current.get().isEmpty()) return false;
        switch (key) {
            case PLAY, PAUSE -> togglePlay();
            case TRACK_NEXT -> next();
            case TRACK_PREV -> previous();
            case STOP -> stop();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Makes way for a film.
    public void pause() {
        isHeld = true;
        if (playing.get()) engine.ifPresent(Engine::pause);
    }

    /// Goes on, or begins the last song again once it is over.
    void togglePlay() {
        isHeld = false;
        if (isOver) go(at);
        else engine.ifPresent(playing.get() ? Engine::pause : Engine::play);
    }

    void next() {
        if (at + 1 < queue.size()) go(at + 1);
    }

    /// Begins the song again, or the one before when it has only just begun.
    void previous() {
        if (isOver || position.get().toSeconds() > 3 || at == 0) restart();
        else go(at - 1);
    }

    private void restart() {
        if (isOver) go(at);
        else seek(Duration.ZERO);
    }

    void seek(Duration to) {
        position.set(to);
        engine.ifPresent(player -> player.seek(to));
    }

    /// Ends the music and empties the queue.
    void stop() {
        close();
        queue = List.of();
        current.set(Optional.empty());
        playing.set(false);
    }

    private void go(int index) {
        at = index;
        isHeld = false;
        isOver = false;
        Item song = queue.get(index);
        current.set(Optional.of(song));
        position.set(Duration.ZERO);
        duration.set(song.duration().orElse(Duration.ZERO));
        endSession();
        fx.load(
                () -> {
                    PlaybackSession opened = playback.open(song.id(), engines.device(), Duration.ZERO);
                    return new Opened(opened, engines.address(opened));
                },
                opened -> start(song, opened),
                problem -> {
                    if (isCurrent(song)) skip(ErrorText.of(problem));
                });
    }

    private void start(Item song, Opened opened) {
        if (!isCurrent(song)) {
            fx.inBackground(() -> playback.close(opened.session().id()));
            return;
        }
        endSession();
        session = Optional.of(opened.session());
        Engine player = engine.orElseGet(() -> newEngine.apply(new OnFx()));
        engine = Optional.of(player);
        player.open(new Engine.Source(opened.media(), Duration.ZERO, List.of()));
    }

    private boolean isCurrent(Item song) {
        return current.get().equals(Optional.of(song));
    }

    private void skip(String sentence) {
        if (current.get().isEmpty()) return;
        say.accept(sentence);
        end();
    }

    private void end() {
        playing.set(false);
        isOver = at + 1 >= queue.size();
        if (isOver) engine.ifPresent(Engine::pause);
        next();
    }

    private void endSession() {
        session.map(PlaybackSession::id).ifPresent(id -> fx.inBackground(() -> playback.close(id)));
        session = Optional.empty();
    }

    @Override
    public void close() {
        endSession();
        engine.ifPresent(Engine::close);
        engine = Optional.empty();
    }

    private final class OnFx implements Engine.Listener {
        @Override
        public void playing() {
            fx.run(() -> {
                playing.set(true);
                if (isHeld) pause();
            });
        }

        @Override
        public void paused() {
            fx.run(() -> playing.set(false));
        }

        @Override
        public void at(Duration time) {
            fx.run(() -> position.set(time));
        }

        @Override
        public void lasts(Duration whole) {
            if (whole.isPositive()) fx.run(() -> duration.set(whole));
        }

        @Override
        public void tracks(
                List<Engine.Choice> audio, int chosenAudio, List<Engine.Choice> subtitles, int chosenSubtitle) {
            // a song has nothing to choose
        }

        @Override
        public void counted(Engine.Figures figures) {
            // a song has no pictures
        }

        @Override
        public void ended() {
            fx.run(MusicModel.this::end);
        }

        @Override
        public void failed(String sentence) {
            fx.run(() -> skip(sentence));
        }
    }
}
