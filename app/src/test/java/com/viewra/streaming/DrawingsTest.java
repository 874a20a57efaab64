package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.testkit.Clips;
import com.viewra.testkit.PgsFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void pictures_filmOfABluRay_areThoseOfTheStretchInTheirPlaces() throws Exception {
        Path film = pgs().film(folder, clip(), "copy");
        try (RealStreams real = new RealStreams(folder)) {
            JsonNode first = stretch(real, film, 0);
            assertEquals(1280, first.path("width").asInt());
            assertEquals(720, first.path("height").asInt());
            assertEquals("[1000, 58000]", starts(first));
            JsonNode picture = first.path("pictures").get(0);
            assertEquals(3000, picture.path("endMs").asInt());
            assertEquals(600, picture.path("x").asInt());
            assertEquals(650, picture.path("y").asInt());
            BufferedImage image = image(picture);
            assertEquals(PgsFile.WIDTH, image.getWidth());
            assertEquals(PgsFile.HEIGHT, image.getHeight());
            assertEquals(0, image.getRGB(9, 0) >>> 24);
            assertEquals(0xffffffff, image.getRGB(10, 0));
            assertEquals(0xffffffff, image.getRGB(0, 1));
        }
    }

    @Test
    void pictures_oneAcrossTwoStretches_isInBothUntilItIsCleared() throws Exception {
        Path film = pgs().film(folder, clip(), "copy");
        try (RealStreams real = new RealStreams(folder)) {
            JsonNode second = stretch(real, film, 1);
            assertEquals("[58000, 65000]", starts(second));
            assertEquals(62_000, second.path("pictures").get(0).path("endMs").asInt());
            assertThrows(NotThereException.class, () -> real.streams.drawings().pictures(film, "2", 2));
        }
    }

    /// FFmpeg has encoded them anew, as a DVD has them; when they end it does not know.
    @Test
    void pictures_filmOfADvd_areInTheirPlaces() throws Exception {
        Path film = pgs().film(folder, clip(), "dvdsub");
        try (RealStreams real = new RealStreams(folder)) {
            JsonNode first = stretch(real, film, 0);
            JsonNode picture = first.path("pictures").get(0);
            assertEquals(1000, picture.path("startMs").asInt());
            assertEquals(600, picture.path("x").asInt(), 4);
            BufferedImage image = image(picture);
            assertEquals(0xffffffff, image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
        }
    }

    /// The container is not read here: FFmpeg hands the packets out, on a clock that does not begin at zero.
    @Test
    void pictures_transportStreamOfABluRay_areInTheirPlacesInEveryStretch() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path film = transportStream("film.m2ts", "copy");
            JsonNode first = stretch(real, film, 0);
            assertEquals(1280, first.path("width").asInt());
            JsonNode picture = first.path("pictures").get(0);
            assertEquals(1000, picture.path("startMs").asInt(), 60);
            assertEquals(600, picture.path("x").asInt());
            assertEquals(0xffffffff, image(picture).getRGB(10, 0));
            assertEquals(2, first.path("pictures").size());
            assertEquals(2, stretch(real, film, 1).path("pictures").size());
        }
    }

    private Path transportStream(String name, String codec) throws Exception {
        return PgsFile.recode(pgs().film(folder, clip(), "copy"), codec, folder.resolve(name));
    }

    /// FFmpeg has encoded them anew, as broadcasts have them.
    @Test
    void pictures_transportStreamOfDvb_areInTheirPlacesInEveryStretch() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path film = transportStream("film.ts", "dvbsub");
            JsonNode first = stretch(real, film, 0);
            assertEquals(1280, first.path("width").asInt());
            assertEquals(720, first.path("height").asInt());
            JsonNode picture = first.path("pictures").get(0);
            assertEquals(1000, picture.path("startMs").asInt(), 60);
            assertEquals(3000, picture.path("endMs").asInt(), 60);
            assertEquals(600, picture.path("x").asInt());
            assertEquals(650, picture.path("y").asInt());
            BufferedImage image = image(picture);
            assertEquals(PgsFile.WIDTH, image.getWidth());
            assertEquals(PgsFile.HEIGHT, image.getHeight());
            assertEquals(0, image.getRGB(9, 0) >>> 24);
            assertEquals(0xffffffff, image.getRGB(10, 0));
            assertEquals(0xffffffff, image.getRGB(0, 1));
            assertEquals(2, stretch(real, film, 1).path("pictures").size());
        }
    }

    @Test
    void pictures_damagedSample_leavesItOut() throws Exception {
        Path film = pgs().film(folder, clip(), "copy");
        byte[] whole = Files.readAllBytes(film);
        int at = indexOf(whole, new byte[] {0x16, 0, 0x13, 5, 0});
        try (RealStreams real = new RealStreams(folder)) {
            for (int cut : List.of(0, 3, 10, 40, 90, 130)) {
                byte[] damaged = whole.clone();
                Arrays.fill(damaged, at + cut, at + cut + 24, (byte) 0xee);
                Path copy = Files.write(folder.resolve("damaged-" + cut + ".mkv"), damaged);
                assertTrue(starts(stretch(real, copy, 0)).contains("58000"), "damaged at " + cut);
            }
        }
    }

    @Test
    void list_filmWithPicturesOnly_choosesAsTextWouldBe() throws Exception {
        Path film = pgs().film(folder, clip(), "copy");
        try (RealStreams real = new RealStreams(folder)) {
            JsonNode listed = list(real, film).path("pictures").get(0);
            assertEquals("German", listed.path("name").asText());
            assertEquals("2/pictures-{n}.json", listed.path("url").asText());
            real.preferences = new TrackPreferences(List.of("de"), TrackPreferences.Subtitles.ALWAYS);
            assertTrue(list(real, film).path("pictures").get(0).path("chosen").asBoolean());
        }
    }

    @Test
    void script_filmWithStylesAndAFont_isWhatWentIn() throws Exception {
        Path ass = Files.writeString(folder.resolve("lines.ass"), """
                [Script Info]
                PlayResX: 640

                [V4+ Styles]
                Format: Name, Fontname, Fontsize, PrimaryColour
                Style: Loud,Tiny Sans,40,&H0000FFFF

                [Events]
                Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                Dialogue: 1,0:00:02.50,0:00:04.00,Loud,,0,0,0,,{\\pos(100,50)}Boom, and more
                Dialogue: 0,0:00:01.00,0:00:02.00,Loud,,0,0,0,,first
                """);
        byte[] font = {0, 1, 0, 0, 42};
        Files.write(folder.resolve("tiny.ttf"), font);
        Path film = folder.resolve("film.mkv");
        Clips.run(List.of(
                Clips.ffmpeg().toString(),
                "-v",
                "error",
                "-i",
                clip().toString(),
                "-i",
                ass.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                "-attach",
                folder.resolve("tiny.ttf").toString(),
                "-metadata:s:t",
                "mimetype=application/x-truetype-font",
                film.toString()));
        try (RealStreams real = new RealStreams(folder)) {
            JsonNode script = list(real, film).path("scripts").get(0);
            assertEquals("[\"fonts/0\"]", script.path("fonts").toString());
            String text = real.streams.drawings().script(film, script.path("id").asText());
            assertTrue(text.contains("Style: Loud,Tiny Sans,40,&H0000FFFF"), text);
            assertTrue(
                    text.contains("Dialogue: 1,0:00:02.50,0:00:04.00,Loud,,0,0,0,,{\\pos(100,50)}Boom, and more\n"),
                    text);
            assertArrayEquals(font, real.streams.drawings().font(film, 0));
            assertThrows(NotThereException.class, () -> real.streams.drawings().font(film, 1));
        }
    }

    private static PgsFile pgs() throws IOException {
        return new PgsFile()
                .show(1, 600, 650)
                .clear(3)
                .show(58, 100, 20)
                .clear(62)
                .show(65, 600, 650)
                .clear(66);
    }

    private static Path clip() {
        return Clips.mp4(320, 180, "24", 70, 48);
    }

    private static JsonNode stretch(RealStreams real, Path film, int index) throws Exception {
        return JSON.readTree(
                real.streams.drawings().pictures(film, "2", index).file().toFile());
    }

    private static JsonNode list(RealStreams real, Path film) throws Exception {
        return JSON.readTree(real.streams.drawings().list(film));
    }

    private static String starts(JsonNode stretch) {
        return stretch.path("pictures")
                .findValues("startMs")
                .toString()
                .replace(",", ", ")
                .replace("  ", " ");
    }

    private static BufferedImage image(JsonNode picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.path("png").binaryValue()));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++)
            if (Arrays.mismatch(bytes, at, at + wanted.length, wanted, 0, wanted.length) < 0) return at;
        throw new AssertionError("no such bytes");
    }
}
