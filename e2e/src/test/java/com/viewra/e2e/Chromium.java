package com.viewra.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser of this machine.
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--autoplay-policy=no-user-gesture-required")));
    }

    /// A browser in which the owner is signed in.
    BrowserContext signedIn(Product product) throws IOException {
        BrowserContext context = browser.newContext();
        context.addCookies(List.of(new Cookie("viewra_token", product.token())
                .setUrl(product.base().toString())
                .setHttpOnly(true)));
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
