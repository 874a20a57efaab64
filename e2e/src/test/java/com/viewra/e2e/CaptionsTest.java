package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A film with English subtitles inside and German ones beside it, in three players and in our own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaptionsTest {
    private static final Path MODULES = Product.ROOT.resolve("app/src/main/web/node_modules");
    private static final int LINES = 45;
    private static final String COPIED = "A Film (2020).mkv";
    /// No browser plays its picture as it is.
    private static final String ENCODED = "An Old Film (1999).mkv";

    private Product product;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path films = Files.createDirectories(folder.resolve("films"));
        film(folder, films.resolve(COPIED), "copy");
        film(folder, films.resolve(ENCODED), "mpeg4");
        Files.writeString(films.resolve(COPIED.replace(".mkv", ".de.srt")), lines("Deutsch"));
        product = Product.headless(folder.resolve("home"), "--library", "movies:" + films);
        product.awaitScanned();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        if (chromium != null) chromium.close();
        if (product != null) product.close();
    }

    private static void film(Path folder, Path film, String codec) throws IOException {
        Path english = Files.writeString(folder.resolve("english.srt"), lines("English"));
        List<String> command = new ArrayList<>(List.of(Clips.ffmpeg().toString(), "-v", "error", "-i"));
        command.add(Clips.mp4(640, 360, "24", 90, 48).toString());
        command.addAll(List.of("-i", english.toString(), "-map", "0", "-map", "1", "-c", "copy", "-c:s", "srt"));
        command.addAll(List.of("-c:v", codec, "-q:v", "5", "-metadata:s:s:0", "language=eng", film.toString()));
        Clips.run(command);
    }

    /// One line every two seconds.
    private static String lines(String language) {
        StringBuilder srt = new StringBuilder();
        for (int n = 0; n < LINES; n++)
            srt.append("%d\n00:%02d:%02d,200 --> 00:%02d:%02d,900\n%s %d\n\n"
                    .formatted(n + 1, n * 2 / 60, n * 2 % 60, (n * 2 + 1) / 60, (n * 2 + 1) % 60, language, n));
        return srt.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "shaka, hls, shaka-player/dist/shaka-player.compiled.js",
        "shaka, dash, shaka-player/dist/shaka-player.compiled.js",
        "hls, hls, hls.js/dist/hls.min.js",
        "dash, dash, dashjs/dist/modern/umd/dash.all.min.js"
    })
    void player_captionsOnAndSeeks_showsTheLineOfEachPlace(String player, String manifest, String script)
            throws Exception {
        String address = product.play(product.itemOf(COPIED)).path(manifest).asText();
        // A page of the server itself: Chromium asks people before another page may reach this network.
        try (BrowserContext context = chromium.browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(product.base().resolve("/api/health").toString());
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(MODULES.resolve(script)));
            String answer = (String) page.evaluate(script(), List.of(player, address));
            JsonNode seen = new ObjectMapper().readTree(answer);
            assertTrue(seen.path("errors").isEmpty(), answer);
            assertEquals("[\"English\",\"German\"]", seen.path("names").toString(), answer);
            assertEquals(3, seen.path("places").size(), answer);
            for (JsonNode place : seen.path("places"))
                assertTrue(place.path("read").asBoolean(), answer);
            if (player.equals("shaka"))
                assertEquals(320, seen.path("thumbnail").path("width").asInt(), answer);
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(CaptionsTest.class.getResourceAsStream("captions.js"))) {
            return "async (given) => JSON.stringify(await (" + new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    + ")(given))";
        }
    }

    @Test
    void webClient_firstPlayOfAFilmToEncode_encodesOnePictureAndShowsWhatIsPointedAt() throws Exception {
        try (BrowserContext context = chromium.browser.newContext()) {
            context.addCookies(List.of(new Cookie("viewra_token", product.token())
                    .setUrl(product.base().toString())
                    .setHttpOnly(true)));
            double before = headsStarted();
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
            double heads = headsStarted() - before;
            assertTrue(heads >= 1 && heads <= 2, () -> heads + " heads were started");
        }
    }

    /// As Safari does, the client takes HLS; nothing of the picture comes any more when the captions are turned on.
    @Test
    void webClient_captionsTurnedOnWhilePausedInHls_showsThem() throws Exception {
        try (BrowserContext context = chromium.browser.newContext()) {
            context.addCookies(List.of(new Cookie("viewra_token", product.token())
                    .setUrl(product.base().toString())
                    .setHttpOnly(true)));
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

    private double headsStarted() throws Exception {
        String metrics =
                product.send(product.authorized("/metrics").GET().build()).body();
        return metrics.lines()
                .filter(line -> line.startsWith("viewra_heads_started_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
