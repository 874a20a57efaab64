package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.testkit.Clips;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every film through HLS and DASH from its first frame to its last, as FFmpeg sees it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamingTest {
    private Product product;
    private final List<Path> films = new ArrayList<>();

    /// Real files whose every frame is checked; the other films of the collection are checked by duration.
    private static final List<String> SAMPLE = List.of(
            "video/three-audio-languages.mp4",
            "video/elephants-dream-many-tracks.mkv",
            "video/moov-at-end.mp4",
            "video/fragmented-seekable.mp4",
            "video/sar-2x1.mp4",
            "video/rotated-90-5.1.mp4",
            "video/vp8-vorbis.webm",
            "video/xvid-asp-mp3.avi",
            "video/wmv2-wma.wmv",
            "video/vfr-odd-size.mp4",
            "video/vp9-odd-161x121.webm",
            "video/earth-1080p-srt-wrong-duration.mkv",
            "ts/film-ac3-10s.m2ts",
            "ts/h264-720p60-missing-keyframe-flags.ts",
            "ts/mpeg2-1080p-mp2.ts",
            "ts/hevc-1080p-5.1.ts");

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path clips = Files.createDirectories(folder.resolve("clips"));
        for (Path clip : List.of(
                Clips.mp4(640, 360, "24000/1001", 9, 48),
                Clips.mkv(854, 480, "25", 8, 250),
                Clips.mp4(320, 240, "60000/1001", 5, 30))) {
            Files.copy(clip, clips.resolve(clip.getFileName()));
            films.add(clip.getFileName());
        }
        List<String> arguments = new ArrayList<>(List.of("--library", clips.toString()));
        SharedMedia.folder("media").ifPresent(media -> {
            for (String kind : List.of("film", "video", "ts", "audio"))
                arguments.addAll(List.of("--library", media.resolve(kind).toString()));
            films.addAll(filesIn(media.resolve("film")));
            SAMPLE.forEach(name -> films.add(Path.of(name).getFileName()));
        });
        product = Product.headless(folder.resolve("home"), arguments.toArray(String[]::new));
        product.awaitScanned();
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() {
        if (product != null) product.close();
    }

    Stream<Path> films() {
        return films.stream();
    }

    @ParameterizedTest
    @MethodSource("films")
    void hls_wholeFilm_decodesWithoutErrorAndInFull(Path film) throws Exception {
        JsonNode item = product.itemOf(film.toString());
        URI master = URI.create(product.play(item).path("hls").asText());
        String playlist = product.text(master);
        List<URI> playlists =
                new ArrayList<>(List.of(StreamDecoder.variants(master, playlist).getFirst()));
        playlists.addAll(StreamDecoder.audioPlaylists(master, playlist).toList());
        double longest = 0;
        for (URI address : playlists) longest = Math.max(longest, decodedSeconds(address, "0"));
        assertLasts(item, longest);
    }

    @ParameterizedTest
    @MethodSource("films")
    void dash_wholeFilm_decodesWithoutErrorAndInFull(Path film) throws Exception {
        JsonNode item = product.itemOf(film.toString());
        URI manifest = URI.create(product.play(item).path("dash").asText());
        boolean sound = product.text(manifest).contains("contentType=\"audio\"");
        double longest = decodedSeconds(manifest, "0:v:0");
        if (sound) longest = Math.max(longest, decodedSeconds(manifest, "0:a:0"));
        assertLasts(item, longest);
    }

    private static double decodedSeconds(URI address, String streams) throws Exception {
        StreamDecoder.Outcome outcome = StreamDecoder.decode(address, streams);
        assertEquals("", outcome.errors(), "decoding " + address);
        return outcome.seconds();
    }

    private static void assertLasts(JsonNode item, double seconds) {
        assertEquals(item.path("durationMs").asLong() / 1000.0, seconds, 0.1, "duration of " + item.path("path"));
    }

    @Test
    void hls_constantFrameRate_hasEveryPictureOfTheSource() throws Exception {
        Path clip = Clips.mp4(640, 360, "24000/1001", 9, 48);
        URI master = URI.create(product.play(product.itemOf(clip.getFileName().toString()))
                .path("hls")
                .asText());
        String playlist = product.send(
                        java.net.http.HttpRequest.newBuilder(master).build())
                .body();
        for (URI variant : StreamDecoder.variants(master, playlist))
            assertEquals(
                    StreamDecoder.packets(clip),
                    StreamDecoder.decode(variant, "0:v:0").frames(),
                    "frames of " + variant);
    }

    @Test
    void segment_fetchedAgain_isTheSameStoredBlob() throws Exception {
        JsonNode item = product.itemOf(films.getFirst().toString());
        URI master = URI.create(product.play(item).path("hls").asText());
        String playlist = product.send(
                        java.net.http.HttpRequest.newBuilder(master).build())
                .body();
        URI segment = StreamDecoder.variants(master, playlist).getLast().resolve("1.m4s");
        var first = product.fetch(segment);
        double encodersBefore = product.metric("viewra_encoders_started_total");
        var second = product.fetch(segment);
        assertEquals(200, first.statusCode(), () -> new String(first.body(), java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(first.headers().firstValue("ETag"), second.headers().firstValue("ETag"));
        assertTrue(java.util.Arrays.equals(first.body(), second.body()), "the same bytes");
        assertEquals(
                encodersBefore, product.metric("viewra_encoders_started_total"), "a second viewer starts no encoder");
    }
}
