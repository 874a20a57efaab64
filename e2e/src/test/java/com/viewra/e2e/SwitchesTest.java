package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.viewra.testkit.Clips;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A film of two sounds whose picture has to be encoded, in players that change both.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwitchesTest {
    private static final Path MODULES = Product.ROOT.resolve("app/src/main/web/node_modules");
    private static final String FILM = "An Old Film (1999).mkv";

    private Product product;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path films = Files.createDirectories(folder.resolve("films"));
        String clip = Clips.mp4(854, 480, "24", 60, 48).toString();
        Clips.run(List.of(
                Clips.ffmpeg().toString(), "-v", "error", "-i", clip, "-map", "0:v", "-map", "0:a", "-map", "0:a", "-c",
                "copy", "-c:v", "mpeg4", "-q:v", "5", "-metadata:s:a:0", "language=eng", "-metadata:s:a:1",
                "language=ger", films.resolve(FILM).toString()));
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
    @CsvSource({
        "shaka, hls, shaka-player/dist/shaka-player.compiled.js",
        "shaka, dash, shaka-player/dist/shaka-player.compiled.js",
        "hls, hls, hls.js/dist/hls.min.js",
        "dash, dash, dashjs/dist/modern/umd/dash.all.min.js"
    })
    void player_changesSoundAndSizeToAndFro_playsOnAndFetchesNoPictureTwiceForSound(
            String player, String manifest, String script) throws Exception {
        String address = product.play(product.itemOf(FILM)).path(manifest).asText();
        try (BrowserContext context = chromium.browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            List<String> pictures = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.url().matches(".*/v[^/]*/\\d+\\.m4s")) pictures.add(request.url());
            });
            page.navigate(product.base().resolve("/api/health").toString());
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(MODULES.resolve(script)));
            String answer = (String) page.evaluate(script(), List.of(player, address));
            JsonNode seen = new ObjectMapper().readTree(answer);
            assertTrue(seen.path("errors").isEmpty(), answer);
            assertEquals(2, seen.path("sounds").size(), answer);
            for (JsonNode sound : seen.path("sounds")) {
                assertEquals(sound.path("language").asText(), sound.path("heard").asText(), answer);
                assertTrue(sound.path("onward").asBoolean(), answer);
            }
            assertEquals(4, seen.path("heights").size(), answer);
            for (JsonNode height : seen.path("heights"))
                assertTrue(height.path("shown").asBoolean() && height.path("onward").asBoolean(), answer);
            int before = seen.path("pictures").get(0).asInt();
            Set<String> known = new HashSet<>(pictures.subList(0, before));
            for (String picture : pictures.subList(before, seen.path("pictures").get(1).asInt()))
                assertTrue(known.add(picture), () -> picture + " was fetched again: " + pictures);
        }
    }

    private static String script() throws Exception {
        try (InputStream in = Objects.requireNonNull(SwitchesTest.class.getResourceAsStream("switches.js"))) {
            return "async (given) => JSON.stringify(await (" + new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    + ")(given))";
        }
    }
}
