package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A film of two sounds whose picture has to be encoded, in players that change both, jump, and show subtitles.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwitchesTest {
    /// 480 and 360 lines: one encoder for each may be near the viewer, who goes to and fro.
    private static final int SIZES = 2;

    private Product product;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path films = Files.createDirectories(folder.resolve("films"));
        for (WebPlayer player : WebPlayer.values())
            Films.make(films.resolve(filmOf(player)), Films.old(854, 480, 24, 90), "copy", "eng", "ger");
        product = Product.headless(folder.resolve("home"), "--library", "movies:" + films);
        product.awaitScanned();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        if (chromium != null) chromium.close();
        if (product != null) product.close();
    }

    /// Nothing of it was encoded for another player.
    private static String filmOf(WebPlayer player) {
        return "An Old Film of %s (1999).mkv".formatted(player);
    }

    @ParameterizedTest
    @EnumSource
    void player_changesSoundAndSizeToAndFro_playsOnAndFetchesNoPictureTwiceForSound(WebPlayer player) throws Exception {
        List<String> pictures = new CopyOnWriteArrayList<>();
        JsonNode seen;
        String film = filmOf(player);
        try (EncoderWatch encoders = new EncoderWatch(product, film)) {
            seen = player.play(chromium, product, film, "switches.js", page -> note(page, pictures));
            // After a jump those of the places before, two of each, are still ending: four were seen with Shaka on HLS.
            assertTrue(encoders.most().size() <= 3 * SIZES, () -> "encoders at once: " + encoders.most());
        }
        String answer = seen.toString();
        assertTrue(seen.path("errors").isEmpty(), answer);
        assertTrue(seen.path("leaps").isEmpty(), () -> "it had to leap over something: " + answer);
        assertEquals(2, seen.path("sounds").size(), answer);
        for (JsonNode sound : seen.path("sounds")) {
            assertEquals(sound.path("language").asText(), sound.path("heard").asText(), answer);
            assertTrue(sound.path("onward").asBoolean(), answer);
        }
        assertEquals(6, seen.path("sizes").size(), answer);
        for (JsonNode size : seen.path("sizes"))
            assertTrue(size.path("shown").asBoolean() && size.path("onward").asBoolean(), answer);
        assertEquals(3, seen.path("places").size(), answer);
        for (JsonNode place : seen.path("places")) {
            assertTrue(place.path("read").asBoolean(), () -> "not the line of this place: " + answer);
            assertTrue(place.path("gaps").isEmpty(), () -> "a gap: " + answer);
        }
        int before = seen.path("pictures").path(0).asInt();
        Set<String> known = new HashSet<>(pictures.subList(0, before));
        for (String picture :
                pictures.subList(before, seen.path("pictures").path(1).asInt()))
            assertTrue(known.add(picture), () -> picture + " was fetched again: " + pictures);
    }

    private static void note(Page page, List<String> pictures) {
        page.onRequest(request -> {
            if (request.url().matches(".*/v[^/]*/\\d+\\.m4s")) pictures.add(request.url());
        });
    }
}
