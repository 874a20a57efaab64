package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.viewra.testkit.Clips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A film with English subtitles inside and German ones beside it, in three players and in our own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaptionsTest {
    private static final String COPIED = "A Film (2020).mkv";
    /// No browser plays its picture as it is.
    private static final String ENCODED = "An Old Film (1999).mkv";

    private Product product;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path films = Files.createDirectories(folder.resolve("films"));
        Path clip = Clips.mp4(640, 360, "24", 90, 48);
        Films.make(films.resolve(COPIED), clip, "copy", "eng");
        Films.make(films.resolve(ENCODED), clip, "mpeg4", "eng");
        Files.writeString(films.resolve(COPIED.replace(".mkv", ".de.srt")), Films.lines("Deutsch"));
        product = Product.headless(folder.resolve("home"), "--library", "movies:" + films);
        product.awaitScanned();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        if (chromium != null) chromium.close();
        if (product != null) product.close();
    }

    @ParameterizedTest
    @EnumSource
    void player_captionsOnAndSeeks_showsTheLineOfEachPlace(WebPlayer player) throws Exception {
        JsonNode seen = player.play(chromium, product, COPIED, "captions.js", _ -> {});
        String answer = seen.toString();
        assertTrue(seen.path("errors").isEmpty(), answer);
        assertEquals("[\"English\",\"German\"]", seen.path("names").toString(), answer);
        assertEquals(3, seen.path("places").size(), answer);
        for (JsonNode place : seen.path("places")) assertTrue(place.path("read").asBoolean(), answer);
        if (player == WebPlayer.SHAKA_HLS || player == WebPlayer.SHAKA_DASH)
            assertEquals(320, seen.path("thumbnail").path("width").asInt(), answer);
    }

    @Test
    void webClient_firstPlayOfAFilmToEncode_encodesOnePictureAndShowsWhatIsPointedAt() throws Exception {
        try (BrowserContext context = chromium.signedIn(product)) {
            double before = product.metric("viewra_heads_started_total");
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            String film = product.itemOf(ENCODED).path("id").asText();
            page.navigate(product.base() + "/#/item/" + film);
            page.locator("film-detail a.primary").first().click();
            page.waitForFunction("() => document.querySelector('video')?.currentTime > 3");
            page.keyboard().press("c"); // the first subtitles
            page.waitForFunction("() => /English \\d/.test(document.querySelector('.captions').innerText)");
            page.waitForResponse(
                    response -> response.url().endsWith("/0.jpg"),
                    () -> page.locator("slide-bar.seek").hover());
            page.locator(".seek-picture").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "web-client-captions.png")));
            long renditions = asked.stream()
                    .filter(address -> address.endsWith(".m4s"))
                    .map(address -> address.replaceAll(".*/(v[^/]*)/\\d+\\.m4s", "$1"))
                    .filter(name -> name.startsWith("v"))
                    .distinct()
                    .count();
            assertEquals(1, renditions, asked::toString);
            // One for the picture, one for the sound. A head changes its preset by a new encoder, which is no second
            // work.
            double heads = product.metric("viewra_heads_started_total") - before;
            assertTrue(heads >= 1 && heads <= 2, () -> heads + " heads were started");
        }
    }

    /// As Safari does, the client takes HLS; nothing of the picture comes any more when the captions are turned on.
    @Test
    void webClient_captionsTurnedOnWhilePausedInHls_showsThem() throws Exception {
        try (BrowserContext context = chromium.signedIn(product)) {
            Page page = context.newPage();
            page.addInitScript("Object.defineProperty(navigator, 'vendor', { get: () => 'Apple Computer, Inc.' })");
            String film = product.itemOf(COPIED).path("id").asText();
            page.navigate(product.base() + "/#/play/" + film);
            page.waitForFunction("() => document.querySelector('video')?.currentTime > 0.5");
            page.keyboard().press("k");
            page.evaluate("() => { document.querySelector('video').currentTime = 1 }"); // where a line is
            // As much as the player wants to have ahead.
            page.waitForFunction("() => document.querySelector('video').buffered.end(0) > 28");
            page.keyboard().press("c");
            page.waitForFunction("() => /(English|Deutsch) \\d/.test(document.querySelector('.captions').innerText)");
        }
    }
}
