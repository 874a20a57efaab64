package com.viewra.ui.player;

import com.viewra.ui.fx.FxThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.scene.layout.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.caprica.vlcj.media.MediaSlaveType;
import uk.co.caprica.vlcj.media.MediaStatistics;
import uk.co.caprica.vlcj.media.TrackType;
import uk.co.caprica.vlcj.media.VideoTrackInfo;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.base.MediaPlayerEventAdapter;
import uk.co.caprica.vlcj.player.base.TrackDescription;
import uk.co.caprica.vlcj.player.embedded.EmbeddedMediaPlayer;

/// Plays with libVLC. Every call into libVLC is made on one thread of this engine: never on the JavaFX thread, which
/// it could block, and never on libVLC's own, which would lock up.
final class VlcEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(VlcEngine.class);
    private final Listener listener;
    private final FxThread fx;
    private final EmbeddedMediaPlayer player;
    private final PictureFrame picture = new PictureFrame();
    private final FxSurface surface;
    private final ExecutorService commands = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("vlc-commands").factory());

    VlcEngine(VlcLibrary library, FxThread fx, Listener listener) {
        this.fx = fx;
        this.listener = listener;
        player = library.newPlayer();
        surface = new FxSurface(fx, picture::show);
        player.videoSurface().set(surface);
        player.events().addMediaPlayerEventListener(new Events());
    }

    private void submit(Runnable command) {
        try {
            commands.execute(command);
        } catch (RejectedExecutionException e) {
            LOG.debug("too late, the player is closed", e);
        }
    }

    @Override
    public Region picture() {
        return picture;
    }

    @Override
    public void open(Source source) {
        picture.clear();
        surface.hold(false);
        submit(() -> {
            List<String> options = new ArrayList<>(List.of(":no-sub-autodetect-file"));
            double seconds = source.from().toMillis() / 1000.0;
            if (seconds > 0) options.add(String.format(Locale.ROOT, ":start-time=%.3f", seconds));
            if (!player.media().play(source.media().toASCIIString(), options.toArray(String[]::new)))
                listener.failed("The player could not open this file.");
            for (Path file : source.subtitles())
                player.media().addSlave(MediaSlaveType.SUBTITLE, file.toUri().toASCIIString(), false);
        });
    }

    @Override
    public void play() {
        submit(() -> player.controls().setPause(false));
    }

    @Override
    public void pause() {
        submit(() -> player.controls().setPause(true));
    }

    @Override
    public void seek(Duration to) {
        surface.grant();
        submit(() -> player.controls().setTime(to.toMillis()));
    }

    @Override
    public void setVolume(int percent) {
        submit(() -> player.audio().setVolume(percent));
    }

    @Override
    public void setMuted(boolean muted) {
        submit(() -> player.audio().setMute(muted));
    }

    @Override
    public void setSpeed(double times) {
        submit(() -> player.controls().setRate((float) times));
    }

    @Override
    public void chooseAudio(int id) {
        submit(() -> {
            player.audio().setTrack(id);
            tellTracks();
        });
    }

    @Override
    public void chooseSubtitle(int id) {
        surface.grant();
        submit(() -> {
            player.subpictures().setTrack(id);
            tellTracks();
        });
    }

    @Override
    public void setSubtitleDelay(Duration delay) {
        submit(() -> player.subpictures().setDelay(TimeUnit.MILLISECONDS.toMicros(delay.toMillis())));
    }

    @Override
    public void stepFrame() {
        surface.grant();
        submit(() -> player.controls().nextFrame());
    }

    @Override
    public void count() {
        submit(() -> {
            var info = player.media().info();
            MediaStatistics counted = new MediaStatistics();
            if (info != null && info.statistics(counted))
                listener.counted(
                        new Figures(counted.decodedVideo(), counted.picturesDisplayed(), counted.picturesLost()));
        });
    }

    @Override
    public void close() {
        submit(() -> {
            player.controls().stop();
            player.release();
        });
        commands.shutdown();
    }

    private void tellTracks() {
        listener.tracks(
                choices(player.audio().trackDescriptions()),
                player.audio().track(),
                choices(player.subpictures().trackDescriptions()),
                player.subpictures().track());
    }

    private static List<Choice> choices(List<TrackDescription> tracks) {
        return tracks.stream()
                .map(track ->
                        new Choice(track.id(), track.id() == Choice.OFF ? "Off" : TrackName.of(track.description())))
                .toList();
    }

    /// The size libVLC gives its buffers is rounded up; the track knows what of it is picture.
    private void fitPicture() {
        var info = player.media().info();
        if (info == null || info.videoTracks().isEmpty()) return;
        VideoTrackInfo track = info.videoTracks().getFirst();
        double pixelAspect = track.sampleAspectRatio() > 0 && track.sampleAspectRatioBase() > 0
                ? (double) track.sampleAspectRatio() / track.sampleAspectRatioBase()
                : 1;
        boolean turned = switch (track.orientation()) {
            case LEFT_TOP, LEFT_BOTTOM, RIGHT_TOP, RIGHT_BOTTOM -> true;
            case TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT -> false;
        };
        double width = turned ? track.height() : track.width();
        double height = turned ? track.width() : track.height();
        double aspect = turned ? width / (height * pixelAspect) : width * pixelAspect / height;
        if (width > 0 && height > 0) fx.run(() -> picture.setPicture(width, height, aspect));
    }

    /// Called on libVLC's threads.
    private final class Events extends MediaPlayerEventAdapter {
        @Override
        public void playing(MediaPlayer source) {
            surface.hold(false);
            listener.playing();
            submit(VlcEngine.this::fitPicture);
            submit(VlcEngine.this::tellTracks);
        }

        @Override
        public void paused(MediaPlayer source) {
            surface.hold(true);
            listener.paused();
        }

        @Override
        public void videoOutput(MediaPlayer source, int count) {
            submit(VlcEngine.this::fitPicture);
        }

        @Override
        public void timeChanged(MediaPlayer source, long millis) {
            listener.at(Duration.ofMillis(millis));
        }

        @Override
        public void lengthChanged(MediaPlayer source, long millis) {
            listener.lasts(Duration.ofMillis(millis));
        }

        @Override
        public void elementaryStreamAdded(MediaPlayer source, TrackType type, int id) {
            submit(VlcEngine.this::tellTracks);
        }

        @Override
        public void finished(MediaPlayer source) {
            listener.ended();
        }

        @Override
        public void error(MediaPlayer source) {
            listener.failed("This file could not be played. It may be damaged, or of a kind the player does not know.");
        }
    }
}
