package com.viewra.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Players of others in the browser, each on a manifest it takes.
enum WebPlayer {
    SHAKA_HLS("shaka", "hls", "shaka-player/dist/shaka-player.compiled.js"),
    SHAKA_DASH("shaka", "dash", "shaka-player/dist/shaka-player.compiled.js"),
    HLS_JS("hls", "hls", "hls.js/dist/hls.min.js"),
    DASH_JS("dash", "dash", "dashjs/dist/modern/umd/dash.all.min.js");

    private static final Path MODULES = Product.ROOT.resolve("app/src/main/web/node_modules");
    private final String library;
    private final String manifest;
    private final String file;

    WebPlayer(String library, String manifest, String file) {
        this.library = library;
        this.manifest = manifest;
        this.file = file;
    }

    /// Has a script play a film in a page of its own.
    /// @param script resource with a function of the library's name, the address, and `given`
    /// @param prepared the page, before anything is loaded
    JsonNode play(
            Chromium chromium, Product product, String film, String script, Consumer<Page> prepared, Object... given)
            throws IOException, InterruptedException {
        String address = product.play(product.itemOf(film)).path(manifest).asText();
        // A page of the server itself: Chromium asks people before another page may reach this network.
        try (BrowserContext context = chromium.browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            prepared.accept(page);
            page.navigate(product.base().resolve("/api/health").toString());
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(MODULES.resolve(file)));
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("players.js")));
            List<Object> arguments = new ArrayList<>(List.of(library, address));
            arguments.addAll(Arrays.asList(given));
            String run = "async (given) => JSON.stringify(await (" + resource(script) + ")(...given))";
            return new ObjectMapper().readTree((String) page.evaluate(run, arguments));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(WebPlayer.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
