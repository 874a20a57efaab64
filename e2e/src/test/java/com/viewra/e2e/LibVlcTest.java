package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.testkit.Clips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.factory.discovery.NativeDiscovery;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.base.MediaPlayerEventAdapter;

/// libVLC, as in TVs and phones, on the addresses of a session.
class LibVlcTest {
    @Test
    void play_directAddress_timeAdvances(@TempDir Path folder) throws Exception {
        assertPlays(folder, "direct");
    }

    @Test
    void play_hlsAddress_timeAdvances(@TempDir Path folder) throws Exception {
        assertPlays(folder, "hls");
    }

    private static void assertPlays(Path folder, String address) throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.copy(Clips.mkv(640, 360, "25", 8, 50), library.resolve("clip.mkv"));
        try (Product product = Product.headless(folder.resolve("home"), "--library", library.toString())) {
            product.awaitScanned();
            String url = product.play(product.itemOf("clip.mkv")).path(address).asText();
            MediaPlayerFactory factory =
                    new MediaPlayerFactory((NativeDiscovery) null, "--vout=dummy", "--aout=dummy", "--quiet");
            MediaPlayer player = factory.mediaPlayers().newMediaPlayer();
            CountDownLatch advanced = new CountDownLatch(1);
            player.events().addMediaPlayerEventListener(new MediaPlayerEventAdapter() {
                @Override
                public void timeChanged(MediaPlayer mediaPlayer, long newTime) {
                    if (newTime > 2_000) advanced.countDown();
                }
            });
            try {
                player.media().play(url);
                assertTrue(advanced.await(60, TimeUnit.SECONDS), "libVLC did not get past 2 s of " + url);
            } finally {
                player.controls().stop();
                player.release();
                factory.release();
            }
        }
    }
}
