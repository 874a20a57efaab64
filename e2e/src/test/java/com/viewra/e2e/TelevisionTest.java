package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.testkit.Clips;
import com.viewra.testkit.PgsFile;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A player of HLS that draws nothing, such as a television, plays a film with the subtitles of a Blu-ray.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelevisionTest {
    private Product product;
    private Path folder;
    private String film;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        folder = home;
        Path library = Files.createDirectories(home.resolve("films"));
        Path black = Clips.make(
                "black-640x360-24-20s.mp4",
                "-f",
                "lavfi",
                "-i",
                "color=black:size=640x360:rate=24:duration=20",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-pix_fmt",
                "yuv420p");
        new PgsFile().show(5, 600, 650).clear(12.5).film(library, black, "copy");
        Files.delete(library.resolve("pictures.sup"));
        product = Product.headless(home.resolve("home"), "--library", library.toString());
        product.awaitScanned();
        film = product.itemOf("film-copy.mkv").path("id").asText();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void hls_picturesOfTextChosen_areInThePictureFromTheSecondTheyBegin() throws Exception {
        JsonNode session = session("\"subtitles\":\"1\"");
        assertEquals("TRANSCODE", session.at("/decision/method").asText());
        assertTrue(session.at("/decision/reasons").toString().contains("SUBTITLES_BURNED_IN"), "" + session);
        String hls = session.path("hls").asText();
        // The first place asked for lies behind where the subtitles began.
        assertTrue(brightness(hls, 10) > 200, "in the middle of a subtitle");
        assertTrue(brightness(hls, 4) < 32, "before it");
        assertTrue(brightness(hls, 5.5) > 200, "after its beginning");
        assertTrue(brightness(hls, 13) < 32, "after it");
    }

    @Test
    void hls_nothingChosenOrDrawnByThePlayer_hasThePictureAsItIs() throws Exception {
        assertTrue(brightness(session("\"startMs\":0").path("hls").asText(), 10) < 32);
        JsonNode drawing = session("\"subtitles\":\"1\",\"device\":{\"drawsSubtitles\":true}");
        assertEquals("REMUX", drawing.at("/decision/method").asText());
        assertTrue(brightness(drawing.path("hls").asText(), 10) < 32);
    }

    @Test
    void session_noSuchSubtitles_saysWhichThereAre() throws Exception {
        HttpResponse<String> answer = product.send(product.authorized("/api/playback/sessions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"itemId\":\"%s\",\"subtitles\":\"9\"}".formatted(film)))
                .build());
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("It has: 1 (de, hdmv_pgs_subtitle)."), answer.body());
    }

    private JsonNode session(String wanted) throws Exception {
        return product.post("/api/playback/sessions", "{\"itemId\":\"%s\",%s}".formatted(film, wanted));
    }

    /// Of the place where the subtitle is, on the frame of a time.
    private int brightness(String address, double seconds) throws Exception {
        Path pixels = folder.resolve("pixels");
        Clips.run(List.of(
                "" + Clips.ffmpeg(),
                "-nostdin",
                "-v",
                "error",
                "-y",
                "-ss",
                "" + seconds,
                "-i",
                address,
                "-frames:v",
                "1",
                "-an",
                "-vf",
                "crop=16:6:302:327,format=gray",
                "-f",
                "rawvideo",
                "" + pixels));
        int sum = 0;
        byte[] all = Files.readAllBytes(pixels);
        for (byte luma : all) sum += luma & 0xff;
        return sum / all.length;
    }
}
