package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The practice at Hill Street for one story: its node in a process of its own, and the browsers of those who work
/// there. With `-Dpictures=write` the pictures a story takes become those of the manual.
final class Street implements BeforeEachCallback, AfterEachCallback {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");

    private final List<String> complaints = new ArrayList<>();
    private final String practice;
    private Path config = Path.of("");
    private NodeProcess node;
    private Chromium chromium;

    Street() { this(HillStreet.NODE); }

    /// @param practice as its configuration says
    Street(String practice) { this.practice = practice; }

    @Override public void beforeEach(ExtensionContext context) throws IOException {
        config = Files.createTempDirectory("lazaret-story-").resolve("node.yaml");
        Files.writeString(config, practice);
        node = NodeProcess.start(config);
        chromium = Chromium.start();
    }

    @Override public void afterEach(ExtensionContext context) throws IOException {
        chromium.close();
        node.close();
        try (var all = Files.walk(config.getParent())) {
            for (var one : all.toList().reversed()) Files.deleteIfExists(one);
        }
    }

    /// E.g. `http://hill-street.localhost:41234/`.
    String address() { return node.address(); }

    /// A page in a browser that was never here.
    Page page() { return chromium.page(complaints); }

    /// A page at which someone sits.
    Page sit(String name) {
        var page = page();
        sit(page, name);
        return page;
    }

    void sit(Page page, String name) { sit(page, name, address()); }

    static void sit(Page page, String name, String address) {
        page.navigate(address);
        page.getByText(name).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
        assertThat(page.locator(".me")).hasText(name);
    }

    /// What browsers complained of so far.
    List<String> complaints() { return complaints; }

    /// As `kill -9` does.
    void kill() { node.kill(); }

    /// Where it was before.
    void restart() { node = NodeProcess.start(config, node.port()); }

    /// Waits until the node has ended by itself.
    int ended() { return node.ended(); }

    /// As the launcher does after somebody pulled the plug.
    void plugIn() { node = NodeProcess.again(config.getParent()); }

    /// As if someone pulled the browser's plug; the next page is in a new one.
    void killBrowsers() {
        chromium.kill();
        chromium = Chromium.start();
    }

    void picture(Page page, String name) {
        if (PICTURES) Picture.write(page, MANUAL.resolve(name + ".png"));
    }
}
