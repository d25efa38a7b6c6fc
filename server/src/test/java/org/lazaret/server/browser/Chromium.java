package org.lazaret.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The browser of this machine, without a window and without a word to anyone outside.
final class Chromium implements AutoCloseable {
    private static final String PROGRAM = Optional.ofNullable(System.getenv("LAZARET_CHROMIUM")).orElse(
        "/usr/bin/chromium");
    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--lang=en-GB");

    private final Playwright playwright;
    private final Browser browser;
    private final String mark;

    private Chromium(Playwright playwright, Browser browser, String mark) {
        this.playwright = playwright;
        this.browser = browser;
        this.mark = mark;
    }

    static Chromium start() {
        var environment = new LinkedHashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var mark = "--lazaret-story=" + UUID.randomUUID();
        var arguments = Stream.concat(ALONE.stream(), Stream.of(mark)).toList();
        return new Chromium(playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(
            Path.of(PROGRAM)).setArgs(arguments)), mark);
    }

    /// As `kill -9` does: no page can say a last word.
    void kill() {
        var mine = ProcessHandle.current().descendants().filter(this::isMine).toList();
        if (mine.isEmpty()) throw new IllegalStateException("no process with " + mark);
        mine.forEach(ProcessHandle::destroyForcibly);
        mine.forEach(process -> process.onExit().join());
        playwright.close();
    }

    private boolean isMine(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(mark::equals);
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
