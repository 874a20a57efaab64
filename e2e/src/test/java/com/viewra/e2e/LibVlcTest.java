package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.testkit.Clips;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.factory.discovery.NativeDiscovery;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.base.MediaPlayerEventAdapter;
import uk.co.caprica.vlcj.player.base.TrackDescription;

/// libVLC, as in TVs and phones, on the addresses of a session.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibVlcTest {
    private static final String CLIP = "clip.mkv";
    /// Black, so that the only light on it is that of subtitles.
    private static final String DARK = "A Dark Film (2003).mkv";

    private static final int LIGHT = 200;

    private Product product;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.copy(Clips.mkv(640, 360, "25", 8, 50), library.resolve(CLIP));
        Path dark = Clips.make(
                "dark-90s.mp4",
                "-f",
                "lavfi",
                "-i",
                "color=black:size=640x360:rate=25:duration=90",
                "-f",
                "lavfi",
                "-i",
                "sine=sample_rate=48000:duration=90",
                "-c:v",
                "libx264",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "50",
                "-c:a",
                "aac",
                "-ac",
                "2");
        Films.make(library.resolve(DARK), dark, "copy", "eng", "ger");
        product = Product.headless(folder.resolve("home"), "--library", library.toString());
        product.awaitScanned();
    }

    @AfterAll
    void stop() {
        if (product != null) product.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "hls"})
    void play_address_timeAdvances(String address) throws Exception {
        String url = product.play(product.itemOf(CLIP)).path(address).asText();
        try (Vlc vlc = new Vlc()) {
            vlc.player.media().play(url);
            vlc.awaitTime(2_000);
        }
    }

    @Test
    void hls_jumpsChangesTheSoundAndShowsSubtitles() throws Exception {
        String url = product.play(product.itemOf(DARK)).path("hls").asText();
        try (Vlc vlc = new Vlc()) {
            MediaPlayer player = vlc.player;
            player.media().play(url);
            vlc.awaitTime(1_000);
            player.controls().setTime(60_000);
            vlc.awaitTime(61_000);
            assertTrue(
                    comesTrue(() -> names(player.audio().trackDescriptions()).size() == 2),
                    () -> "sounds: " + names(player.audio().trackDescriptions()));
            int german = player.audio().trackDescriptions().getLast().id();
            player.audio().setTrack(german);
            assertTrue(
                    comesTrue(() ->
                            names(player.subpictures().trackDescriptions()).size() == 1),
                    () -> "subtitles: " + names(player.subpictures().trackDescriptions()));
            player.subpictures()
                    .setTrack(player.subpictures().trackDescriptions().getLast().id());
            assertTrue(comesTrue(() -> light(player.snapshots().get()) > 100), "no subtitles are shown");
            assertEquals(german, player.audio().track());
            vlc.awaitTime(66_000);
            player.controls().setTime(20_000);
            vlc.awaitTime(21_000);
            assertTrue(comesTrue(() -> light(player.snapshots().get()) > 100), "no subtitles behind a jump back");
            assertTrue(player.status().time() < 60_000, "it did not jump back");
        }
    }

    /// Without the entry that turns it off.
    private static List<String> names(List<TrackDescription> tracks) {
        return tracks.stream()
                .filter(track -> track.id() >= 0)
                .map(TrackDescription::description)
                .toList();
    }

    /// Light pixels; -1 if there is no picture.
    private static int light(BufferedImage picture) {
        if (picture == null) return -1;
        int light = 0;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) if ((picture.getRGB(x, y) & 0xff) > LIGHT) light++;
        return light;
    }

    private static boolean comesTrue(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 150; i++) {
            if (condition.getAsBoolean()) return true;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    /// A player without window and loudspeaker.
    private static final class Vlc implements AutoCloseable {
        private final MediaPlayerFactory factory = new MediaPlayerFactory(
                (NativeDiscovery) null,
                "--vout=dummy",
                "--aout=dummy",
                "--quiet",
                "--no-osd",
                "--no-video-title-show",
                "--no-snapshot-preview");
        final MediaPlayer player = factory.mediaPlayers().newMediaPlayer();

        /// @param millis to be passed, having been reached by playing or by a jump close to it
        void awaitTime(long millis) throws InterruptedException {
            CountDownLatch passed = new CountDownLatch(1);
            MediaPlayerEventAdapter watch = new MediaPlayerEventAdapter() {
                @Override
                public void timeChanged(MediaPlayer mediaPlayer, long newTime) {
                    if (newTime > millis && newTime < millis + 20_000) passed.countDown();
                }
            };
            player.events().addMediaPlayerEventListener(watch);
            try {
                assertTrue(
                        passed.await(60, TimeUnit.SECONDS),
                        () -> "libVLC did not get past " + millis + " ms but is at "
                                + player.status().time());
            } finally {
                player.events().removeMediaPlayerEventListener(watch);
            }
        }

        @Override
        public void close() {
            player.controls().stop();
            player.release();
            factory.release();
        }
    }
}
