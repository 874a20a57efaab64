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
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Segments as a browser's own decoder takes them, without a player that would smooth things over.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendsTest {
    private static final String FILM = "A Short Film (1999).mp4";
    private static final List<Integer> SHUFFLED = List.of(5, 2, 7, 3, 6, 4);
    private static final double FROM = 4;
    private static final double TO = 16;

    private Product product;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path films = Files.createDirectories(folder.resolve("films"));
        Files.copy(Clips.mp4(854, 480, "24000/1001", 60, 250), films.resolve(FILM));
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
    @ValueSource(strings = {"v0-h264-360", "a1-aac-2"})
    void segments_appendedInAnyOrder_leaveNoGap(String rendition) throws Exception {
        JsonNode seen = append(rendition, -1);

        assertEquals(1, seen.path("ranges").size(), seen.toString());
        JsonNode range = seen.path("ranges").path(0);
        assertEquals(FROM, range.path(0).asDouble(), 0.03, seen.toString());
        assertEquals(TO, range.path(1).asDouble(), 0.06, seen.toString());
    }

    /// A quick machine may have the whole segment encoded when the browser first looks; then another place is tried.
    @Test
    void segment_appendedPartByPart_canBeShownBeforeItIsWhole() throws Exception {
        JsonNode seen = append("v0-h264-360", 20);
        for (int place : List.of(14, 26)) if (ends(seen) < 2) seen = append("v0-h264-360", place);

        assertTrue(ends(seen) >= 2, "it came at once: " + seen);
        assertEquals(1, seen.path("pieces").size(), seen.toString());
    }

    private static long ends(JsonNode seen) {
        return StreamSupport.stream(seen.path("ends").spliterator(), false)
                .map(JsonNode::asDouble)
                .filter(end -> end > 0)
                .distinct()
                .count();
    }

    private JsonNode append(String rendition, int dripped) throws Exception {
        String master = product.play(product.itemOf(FILM)).path("hls").asText();
        String everything = master.replaceFirst("/[^/]+/master", "/v0-h264-360+a1-aac-2/master");
        try (BrowserContext context = chromium.browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(product.base().resolve("/api/health").toString());
            String answer = (String) page.evaluate(script(), List.of(everything, rendition, SHUFFLED, dripped));
            return new ObjectMapper().readTree(answer);
        }
    }

    private static String script() throws Exception {
        try (InputStream in = Objects.requireNonNull(AppendsTest.class.getResourceAsStream("appends.js"))) {
            return "async (given) => JSON.stringify(await (" + new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    + ")(given))";
        }
    }
}
