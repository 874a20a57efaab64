package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.content.Blob;
import com.viewra.testkit.Clips;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileSheetsTest {
    @TempDir
    Path folder;

    /// A film whose picture is black in the first half and white in the second.
    private static Path film(String container) {
        return Clips.make(
                "black-then-white." + container,
                "-f",
                "lavfi",
                "-i",
                "color=black:size=640x360:rate=25:duration=30",
                "-f",
                "lavfi",
                "-i",
                "color=white:size=640x360:rate=25:duration=30",
                "-filter_complex",
                "[0][1]concat=n=2",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "25");
    }

    /// MP4 and Matroska give their key frames one by one; of a transport stream FFmpeg reads a stretch.
    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mkv", "ts"})
    void sheet_filmThatTurnsWhiteInTheMiddle_hasEachPictureInItsPlace(String container) throws Exception {
        Path film = film(container);
        try (RealStreams real = new RealStreams(folder)) {
            BufferedImage first = picture(real.streams.tiles().sheet(film, 0));
            BufferedImage second = picture(real.streams.tiles().sheet(film, 1));
            assertEquals(320 * 5, first.getWidth());
            assertEquals(180 * 5, first.getHeight());
            for (int tile = 0; tile < 13; tile++) assertEquals(0, light(first, tile), 20, "picture " + tile);
            for (int tile = 16; tile < 25; tile++) assertEquals(255, light(first, tile), 20, "picture " + tile);
            assertEquals(255, light(second, 0), 20);
            assertThrows(NotThereException.class, () -> real.streams.tiles().sheet(film, 2));
        }
    }

    @Test
    void sheet_askedForAgain_isTheOneThatWasKept() throws Exception {
        Path film = film("mp4");
        try (RealStreams real = new RealStreams(folder)) {
            assertEquals(
                    real.streams.tiles().sheet(film, 0), real.streams.tiles().sheet(film, 0));
        }
    }

    @Test
    void playlists_film_nameEverySheet() throws Exception {
        Path film = film("mp4");
        try (RealStreams real = new RealStreams(folder)) {
            String playlist = real.streams.tiles().playlist(film);
            assertTrue(
                    playlist.contains(
                            "#EXTINF:50.000000,\n#EXT-X-TILES:RESOLUTION=320x180,LAYOUT=5x5,DURATION=2.000\n0.jpg"),
                    playlist);
            assertTrue(playlist.contains("#EXTINF:10.000000,"), playlist);
            String list = real.streams.tiles().list(film);
            assertTrue(list.contains("00:00:58.000 --> 00:01:00.000\n1.jpg#xywh=1280,0,320,180"), list);
        }
    }

    private static BufferedImage picture(Blob sheet) throws IOException {
        return ImageIO.read(sheet.file().toFile());
    }

    private static int light(BufferedImage sheet, int tile) {
        return sheet.getRGB(tile % 5 * 320 + 160, tile / 5 * 180 + 90) & 0xff;
    }
}
