package com.viewra.ui.player;

import com.viewra.ui.fx.FxThread;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;

/// Plays with JavaFX's own player where libVLC is missing: what the server streams, without a choice of tracks.
final class FxMediaEngine implements Engine {
    private static final String CANNOT_START = "The built-in player could not start. It needs a sound device and, on"
            + " Linux, FFmpeg's libraries. Installing VLC makes everything play.";
    private final FxThread fx;
    private final Listener listener;
    private final MediaView view = new MediaView();
    private final StackPane picture = new StackPane(view);
    /// Without a sound device some films neither start nor fail.
    private final PauseTransition patience = new PauseTransition(javafx.util.Duration.seconds(30));

    private Optional<MediaPlayer> player = Optional.empty();
    /// What the next player is to sound like; each file has a player of its own.
    private double volume = 1;
    private boolean isMuted;
    private double speed = 1;

    FxMediaEngine(FxThread fx, Listener listener) {
        this.fx = fx;
        this.listener = listener;
        patience.setOnFinished(_ -> fail(CANNOT_START));
        picture.getStyleClass().add("picture-frame");
        picture.setMinSize(0, 0);
        view.setManaged(true);
        view.fitWidthProperty().bind(picture.widthProperty());
        view.fitHeightProperty().bind(picture.heightProperty());
    }

    @Override
    public Region picture() {
        return picture;
    }

    @Override
    public void open(Source source) {
        end();
        try {
            MediaPlayer made = new MediaPlayer(new Media(source.media().toASCIIString()));
            player = Optional.of(made);
            view.setMediaPlayer(made);
            made.setVolume(volume);
            made.setMute(isMuted);
            made.setRate(speed);
            listen(made, source.from());
            patience.playFromStart();
            made.play();
        } catch (MediaException e) {
            listener.failed(sentence(e));
        }
    }

    private void listen(MediaPlayer made, Duration from) {
        made.setOnReady(() -> {
            listener.lasts(toTime(made.getTotalDuration()));
            if (from.isPositive()) made.seek(toFx(from));
        });
        made.setOnPlaying(() -> {
            patience.stop();
            listener.playing();
        });
        made.setOnPaused(listener::paused);
        made.setOnEndOfMedia(listener::ended);
        made.setOnError(() -> fail(sentence(made.getError())));
        made.setOnHalted(() -> fail(CANNOT_START));
        made.currentTimeProperty().subscribe(time -> listener.at(toTime(time)));
        listener.tracks(List.of(), Choice.OFF, List.of(), Choice.OFF);
    }

    private void fail(String sentence) {
        end();
        listener.failed(sentence);
    }

    private static String sentence(MediaException problem) {
        return switch (problem.getType()) {
            case PLAYBACK_HALTED, UNKNOWN -> CANNOT_START;
            case MEDIA_UNSUPPORTED -> "The built-in player does not know this format. Installing VLC makes it play.";
            default -> "The film could not be reached. Try again. Installing VLC avoids the detour.";
        };
    }

    private void with(Consumer<MediaPlayer> command) {
        player.ifPresent(command);
    }

    @Override
    public void play() {
        with(MediaPlayer::play);
    }

    @Override
    public void pause() {
        with(MediaPlayer::pause);
    }

    @Override
    public void seek(Duration to) {
        with(one -> one.seek(toFx(to)));
    }

    @Override
    public void setVolume(int percent) {
        volume = percent / 100.0;
        with(one -> one.setVolume(volume));
    }

    @Override
    public void setMuted(boolean muted) {
        isMuted = muted;
        with(one -> one.setMute(muted));
    }

    @Override
    public void setSpeed(double times) {
        speed = times;
        with(one -> one.setRate(times));
    }

    @Override
    public void chooseAudio(int id) {
        // this player offers no tracks, so none is ever chosen
    }

    @Override
    public void chooseSubtitle(int id) {
        // as above
    }

    @Override
    public void setSubtitleDelay(Duration delay) {
        // as above
    }

    @Override
    public void stepFrame() {
        with(one -> one.seek(one.getCurrentTime().add(javafx.util.Duration.millis(40))));
    }

    @Override
    public void count() {
        // this player does not tell
    }

    @Override
    public void close() {
        fx.run(this::end);
    }

    private void end() {
        patience.stop();
        view.setMediaPlayer(null);
        // disposing of a player that has not started can block for good when there is no sound device
        with(one -> fx.inBackground(one::dispose));
        player = Optional.empty();
    }

    private static javafx.util.Duration toFx(Duration time) {
        return javafx.util.Duration.millis((double) time.toMillis());
    }

    private static Duration toTime(javafx.util.Duration time) {
        return time.isUnknown() || time.isIndefinite() ? Duration.ZERO : Duration.ofMillis((long) time.toMillis());
    }
}
