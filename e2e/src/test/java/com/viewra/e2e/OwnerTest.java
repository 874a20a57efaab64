package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.viewra.testkit.Clips;
import com.viewra.testkit.RecordedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The owner's way in: a browser that was let in types the owner's code, gives TMDB its key, and says who a film is.
class OwnerTest {
    private static final Path RECORDINGS =
            Product.ROOT.resolve("plugins/metadata-tmdb/src/test/resources/com/viewra/plugins/tmdb");
    private static final String CODE = "under Settings: ";

    @Test
    void browser_ownersCodeTyped_setsTheKeyAndSaysWhoAFilmIs(@TempDir Path folder) throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.copy(Clips.mp4(320, 180, "25", 4, 50), library.resolve("The Lighthouse.mp4"));
        try (RecordedService tmdb = tmdb();
                Product product = Product.headless(folder.resolve("home"), "--library", "movies:" + library);
                Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser.newContext()) {
            String code = ownersCode(product);
            product.awaitScanned();
            Page page = context.newPage();
            page.navigate(product.base() + "/#/pair/"
                    + product.get("/api/pairing-code").path("code").asText());
            page.getByText("The Lighthouse").first().waitFor();
            becomeOwner(page, product, code);
            giveKey(page, product, tmdb);
            choose(page, product);
        }
    }

    private static void becomeOwner(Page page, Product product, String code) {
        page.navigate(product.base() + "/#/settings");
        page.getByLabel("Owner's code").waitFor();
        assertEquals(0, page.locator("plugin-list").count(), "plugins are none of a guest's business");
        page.getByLabel("Owner's code").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on"))
                .click();
        page.locator("plugin-list").waitFor();
    }

    private static void giveKey(Page page, Product product, RecordedService tmdb) throws Exception {
        page.locator("[id='viewra-metadata-tmdb-key']").fill("0123456789abcdef");
        page.locator("[id='viewra-metadata-tmdb-address']").fill(tmdb.address().toString());
        page.locator("plugin-settings:has([id='viewra-metadata-tmdb-key']) button.primary")
                .click();
        page.getByText("Saved. It counts from now on.").waitFor();
        String settings =
                product.get("/api/plugins/viewra-metadata-tmdb/settings").toString();
        assertFalse(settings.contains("0123456789abcdef"), "the key left the server: " + settings);
    }

    private static void choose(Page page, Product product) throws Exception {
        page.navigate(product.base() + "/#/needs-look");
        page.locator(".waiting-open").waitFor(); // asked without a restart, since there is a key now
        page.locator(".waiting-open").click();
        page.locator(".candidate").nth(1).waitFor();
        page.getByLabel("This is The Lighthouse").first().click();
        page.getByText("Nothing to decide").waitFor();
        assertEquals(
                2019, product.itemOf("The Lighthouse.mp4").path("year").asInt(), "what TMDB knows is the film's now");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        page.locator(".waiting-open").waitFor();
    }

    private static String ownersCode(Product product) throws InterruptedException {
        String line = product.nextLine();
        while (line != null && !line.contains(CODE)) line = product.nextLine();
        if (line == null) throw new AssertionError("no owner's code was printed");
        return line.substring(line.indexOf(CODE) + CODE.length()).strip();
    }

    private static RecordedService tmdb() throws IOException {
        RecordedService service = new RecordedService(OwnerTest.class);
        recorded(service, "/3/configuration", "configuration.json");
        recorded(service, "/3/search/movie?query=The+Lighthouse", "search-movie.json");
        recorded(service, "/3/movie/101", "movie-101.json");
        recorded(service, "/3/movie/102", "movie-102.json");
        return service;
    }

    private static void recorded(RecordedService service, String request, String file) throws IOException {
        service.on(request, Files.readAllBytes(RECORDINGS.resolve(file)));
    }
}
