package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.viewra.testkit.Clips;
import com.viewra.testkit.SharedMedia;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/// Chromium with Shaka Player, and the web client in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path SHAKA =
            Product.ROOT.resolve("app/src/main/web/node_modules/shaka-player/dist/shaka-player.compiled.js");
    private Product product;
    private Chromium chromium;
    private final List<Path> films = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path clips = Files.createDirectories(folder.resolve("clips"));
        Path clip = Clips.mp4(640, 360, "24", 20, 120);
        Files.copy(clip, clips.resolve("A Clip (2020).mp4"));
        films.add(Path.of("A Clip (2020).mp4"));
        List<String> arguments = new ArrayList<>(List.of("--library", clips.toString()));
        SharedMedia.folder("media").ifPresent(media -> {
            for (String kind : List.of("film", "video"))
                arguments.addAll(List.of("--library", media.resolve(kind).toString()));
            for (String name : List.of(
                    "big-buck-bunny-1080p-5.1.mp4",
                    "sintel-trailer-720p.mp4",
                    "open-movie-reel-720p-82s.mkv",
                    "counter-300s-320x240.mp4",
                    "vp8-vorbis.webm",
                    "xvid-asp-mp3.avi",
                    "three-audio-languages.mp4")) films.add(Path.of(name));
        });
        product = Product.headless(folder.resolve("home"), arguments.toArray(String[]::new));
        product.awaitScanned();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        if (chromium != null) chromium.close();
        if (product != null) product.close();
    }

    Stream<Path> films() {
        return films.stream();
    }

    @ParameterizedTest
    @MethodSource("films")
    void shaka_hls_playsAndSeeksForwardAndBack(Path film) throws Exception {
        assertWatchable(film, "hls");
    }

    @ParameterizedTest
    @MethodSource("films")
    void shaka_dash_playsAndSeeksForwardAndBack(Path film) throws Exception {
        assertWatchable(film, "dash");
    }

    private void assertWatchable(Path film, String manifest) throws Exception {
        String address =
                product.play(product.itemOf(film.toString())).path(manifest).asText();
        // A page of the server itself: Chromium asks people before another page may reach this network.
        try (BrowserContext context = chromium.browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(product.base().resolve("/api/health").toString());
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(SHAKA));
            JsonNode seen = new ObjectMapper().readTree((String) page.evaluate(script(), address));
            assertTrue(seen.path("errors").isEmpty(), "errors of " + film + ": " + seen);
            assertEquals(3, seen.path("places").size(), "places of " + film);
            double light = 0;
            for (JsonNode place : seen.path("places")) {
                assertTrue(place.path("arrived").asBoolean(), "never arrived at " + place);
                assertTrue(place.path("advanced").asDouble() > 1, "time stands still at " + place);
                assertEquals(place.path("asked").asDouble(), place.path("start").asDouble(), 1, "elsewhere: " + place);
                light = Math.max(light, place.path("light").asDouble());
            }
            assertTrue(light > 4, "all black: " + seen);
        }
    }

    private static String script() throws java.io.IOException {
        try (InputStream in = java.util.Objects.requireNonNull(BrowserTest.class.getResourceAsStream("watch.js"))) {
            return "async (address) => JSON.stringify(await (" + new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    + ")(address))";
        }
    }

    @Test
    void webClient_signedIn_showsTheLibraryAndPlays() throws Exception {
        try (BrowserContext context = chromium.signedIn(product)) {
            Page page = context.newPage();
            page.navigate(product.base().toString());
            page.getByText("A Clip").first().waitFor();
            String clip = product.itemOf("A Clip (2020).mp4").path("id").asText();
            page.navigate(product.base() + "/#/item/" + clip);
            page.locator("film-detail a.primary").first().click();
            try {
                page.waitForFunction("() => { const video = " + VIDEO + "; return video && video.currentTime > 2; }");
            } finally {
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "web-client-playing.png")));
            }
        }
    }

    /// The first video element of the page, through open shadow roots.
    private static final String VIDEO = "(function find(root) { for (const e of root.querySelectorAll('*')) {"
            + " if (e.localName === 'video') return e; if (e.shadowRoot) { const v = find(e.shadowRoot); if (v) return v; } }"
            + " return null; })(document)";

    @Test
    void webClient_notSignedIn_asksForTheCode() {
        try (BrowserContext context = chromium.browser.newContext()) {
            Page page = context.newPage();
            page.navigate(product.base().toString());
            page.getByText("code").first().waitFor();
        }
    }
}
