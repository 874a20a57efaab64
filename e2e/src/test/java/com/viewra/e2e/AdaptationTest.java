package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Players that choose the size themselves, with encoders that are slow or begin late. FFmpeg waits rather than works,
/// so that the machine the test runs on matters little.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdaptationTest {
    /// Comes at half the speed at which it is watched in 720p, and as it can in smaller sizes.
    private static final String SLOW = "A Slow Film (2001).mkv";
    /// Every encoder begins two seconds late and has little to do then.
    private static final String LATE = "Late Film";
    private static final double PATIENCE_MILLIS = 90_000;

    private Product product;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path films = Files.createDirectories(folder.resolve("films"));
        Files.copy(Films.old(1280, 720, 24, 100), films.resolve(SLOW));
        Path fewPictures = Films.old(854, 480, 8, 60);
        for (String name : List.of("A"))
            Films.make(films.resolve(name + " " + LATE + " (2002).mkv"), fewPictures, "copy", "eng");
        Path home = Files.createDirectories(folder.resolve("home"));
        Map<String, String> tools = Map.of(
                "ffmpeg", slowedFfmpeg(folder).toString(),
                "ffprobe", Clips.ffprobe().toString());
        new ObjectMapper().writeValue(home.resolve("settings.json").toFile(), Map.of("tools", tools));
        product = Product.headless(home, "--library", "movies:" + films);
        product.awaitScanned();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        if (chromium != null) chromium.close();
        if (product != null) product.close();
    }

    private static Path slowedFfmpeg(Path folder) throws IOException {
        String script = """
                #!/bin/sh
                export LD_LIBRARY_PATH=%1$s
                case "$*" in
                    *"%3$s"*scale=1280:720*) exec %2$s -readrate 0.5 "$@" ;;
                    *"%4$s"*-vf*) sleep 2 ;;
                esac
                exec %2$s "$@"
                """.formatted(Clips.ffmpeg().getParent(), Clips.ffmpeg(), SLOW, LATE);
        Path ffmpeg = Files.writeString(folder.resolve("ffmpeg"), script);
        if (!ffmpeg.toFile().setExecutable(true)) throw new IOException("cannot make executable: " + ffmpeg);
        return ffmpeg;
    }

    @Test
    void webClient_encoderTooSlowForTheSize_goesOnInASmallerOneAndSaysSo() throws Exception {
        try (BrowserContext context = chromium.signedIn(product)) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            Page page = context.newPage();
            String session = sessionOf(page, SLOW);
            page.waitForFunction("() => document.querySelector('video')?.videoHeight === 720");
            page.locator(".player-note", new Page.LocatorOptions().setHasText("It goes on in 480p."))
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
            page.waitForFunction("() => document.querySelector('video').videoHeight === 480");
            double at = ((Number) page.evaluate("() => document.querySelector('video').currentTime")).doubleValue();
            page.waitForFunction("from => document.querySelector('video').currentTime > from + 6", at);
            assertEquals(480, page.evaluate("() => document.querySelector('video').videoHeight"));
            String told = timeline(session);
            assertTrue(told.contains("the player had to wait"), told);
        }
    }

    /// @param start a place nobody has watched, in seconds
    @ParameterizedTest
    @CsvSource({"SHAKA_HLS, 25", "HLS_JS, 50", "DASH_JS, 75"})
    void player_encoderTooSlowForTheSize_goesOnInASmallerOne(WebPlayer player, int start) throws Exception {
        JsonNode seen = player.play(chromium, product, SLOW, "adapts.js", _ -> {}, start);
        assertTrue(seen.path("errors").isEmpty(), seen.toString());
        assertEquals(720, seen.path("sizes").path(0).asInt(), seen.toString());
        assertTrue(seen.path("sizes").size() > 1, seen.toString());
        assertTrue(seen.path("onward").asBoolean(), seen.toString());
    }

    /// A player that tries sizes, or takes a late encoder for a slow network, has more encoded than it shows.
    /// @param remembered bits per second that the client believes in, 0 for none
    @ParameterizedTest
    @CsvSource("A, 0, 1")
    void webClient_encodersBeginLateAndTheNetworkIsQuick_staysWithTheBest(String film, long remembered, int sizes)
            throws Exception {
        try (BrowserContext context = chromium.signedIn(product)) {
            context.setDefaultTimeout(PATIENCE_MILLIS);
            Page page = context.newPage();
            if (remembered > 0) page.addInitScript("localStorage.setItem('viewra.bandwidth', '" + remembered + "')");
            Set<String> asked = new ConcurrentSkipListSet<>();
            page.onRequest(request -> {
                if (request.url().matches(".*/v[^/]*/\\d+\\.m4s"))
                    asked.add(request.url().replaceAll(".*/(v[^/]*)/\\d+\\.m4s", "$1"));
            });
            double before = product.metric("viewra_encoders_started_total");
            String session = sessionOf(page, film + " " + LATE + " (2002).mkv");
            page.waitForFunction("() => document.querySelector('video')?.currentTime > 1");
            page.evaluate("() => { document.querySelector('video').playbackRate = 2 }");
            page.waitForFunction("() => document.querySelector('video').currentTime > 50");
            String told = timeline(session);
            assertEquals(480, page.evaluate("() => document.querySelector('video').videoHeight"), told);
            assertEquals(sizes, asked.size(), told);
            double encoders = product.metric("viewra_encoders_started_total") - before;
            assertTrue(encoders <= sizes, () -> encoders + " encoders were started: " + told);
        }
    }

    private String timeline(String session) throws Exception {
        return product.get("/api/playback/sessions/" + session + "/timeline").toString();
    }

    /// Opens a film in the web client.
    /// @return the id of its playback session
    private String sessionOf(Page page, String film) throws Exception {
        String item = product.itemOf(film).path("id").asText();
        String opened = page.waitForResponse(
                        response -> response.url().endsWith("/api/playback/sessions"),
                        () -> page.navigate(product.base() + "/#/play/" + item))
                .text();
        return new ObjectMapper().readTree(opened).path("id").asText();
    }
}
