package org.lazaret.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The browser of this machine, without a window and without a word to anyone outside.
final class Chromium implements AutoCloseable {
    private static final String PROGRAM = Optional.ofNullable(System.getenv("LAZARET_CHROMIUM")).orElse(
        "/usr/bin/chromium");
    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--lang=en-GB");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var environment = new LinkedHashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Chromium(playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(
            Path.of(PROGRAM)).setArgs(ALONE)));
    }

    /// A page in a browser that was never here. What its console complains about fails the story.
    Page page(List<String> complaints) {
        var page = browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB")).newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) complaints.add(said.text());
        });
        page.onPageError(complaints::add);
        return page;
    }

    @Override public void close() {
        browser.close();
        playwright.close();
    }
}
