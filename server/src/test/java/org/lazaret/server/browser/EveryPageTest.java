package org.lazaret.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every page that can be reached by links in the demonstration, one of each kind, as each role, in light and in dark:
/// axe finds nothing to complain of in it, nor does the browser; it fits a phone, a small laptop and paper. With
/// `-Dpictures=write` they become the manual's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual", "pages");
    private static final int MOST_PAGES = 80;
    /// A vet, a vet who manages, a nurse, a receptionist.
    private static final List<String> PEOPLE = List.of("Anna Bell", "Sam Okoro", "Tom Price", "Priya Shah");
    private static final String LINKS = """
        () => [...document.querySelectorAll('a[href^="/"]')].map(a => a.getAttribute('href').split('#')[0])""";

    private NodeProcess node;

    @BeforeAll void open(@TempDir Path folder) { node = NodeProcess.demo(folder); }

    @AfterAll void close() { node.close(); }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(names = {"LIGHT", "DARK"}) void axe_finds_nothing_in_any_page(ColorScheme scheme) {
        var walk = new Walk(node.address(), scheme, new ArrayList<>(), new LinkedHashSet<>());
        try (var chromium = Chromium.start()) {
            for (var who : PEOPLE) walk.as(who, chromium);
        }
        assertThat(walk.kinds).as("the walk reaches the pages").contains("/diary", "/search", "/style", "/animals/*",
            "/clients/*", "/drugs/*/register", "/bills/*", "/visits/*/animals/*", "/waiting", "/prices", "/staff",
            "/staff/*", "/sign-ins", "/animals/*/readers", "/clients/*/readers", "/staff/*/readings", "/me",
            "/premises", "/premises/holidays", "/assessment", "/downtime");
        assertThat(walk.found).isEmpty();
    }

    /// From page to page.
    ///
    /// @param scheme the ground it stands on
    /// @param found what is wrong
    /// @param kinds those that were looked at
    private record Walk(String address, ColorScheme scheme, List<String> found, Set<String> kinds) {
        void as(String who, Chromium chromium) {
            var page = chromium.page(found);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(address + "who");
            look(page, "/who", who);
            page.getByText(who).click();
            page.waitForURL(url -> !url.endsWith("/who"));
            Set<String> seen = new LinkedHashSet<>();
            var next = new ArrayDeque<>(List.of("/", "/who", "/style", "/search?q=b", "/drafts"));
            while (!next.isEmpty() && seen.size() < MOST_PAGES) {
                var path = next.poll();
                if (!seen.add(kind(path))) continue;
                var answer = page.navigate(address + path.substring(1));
                if (answer.status() != 200)
                    found.add("%s is told %d at %s, to which a page led".formatted(who, answer.status(), path));
                look(page, kind(path), who);
                links(page).stream().filter(link -> !seen.contains(kind(link))).forEach(next::add);
            }
            page.context().close();
        }

        private void look(Page page, String kind, String who) {
            var first = kinds.add(kind);
            for (var complaint : Axe.complaints(page, scheme))
                found.add("%s for %s in %s: %s".formatted(kind, who, scheme, complaint));
            if (first) fit(page, kind);
            if (PICTURES && first)
                Picture.write(page, MANUAL.resolve(picture(kind, scheme)));
        }

        /// Once a kind of page is enough: neither who looks nor the ground it stands on moves anything.
        private void fit(Page page, String kind) {
            if (kind.equals("/style") && scheme == ColorScheme.DARK) return; // shows colours for their own sake
            var wrong = scheme == ColorScheme.LIGHT ? Fit.onScreens(page) : Fit.onPaper(page, scheme);
            wrong.forEach(what -> found.add(kind + " on " + what));
        }
    }

    @SuppressWarnings("unchecked") // the script gives a list of texts
    private static List<String> links(Page page) { return (List<String>) page.evaluate(LINKS); }

    private static String picture(String kind, ColorScheme scheme) {
        var name = kind.equals("/") ? "front" : kind.substring(1).replace("/*", "-one").replace('/', '-');
        return name + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
    }

    /// The path without what names one thing of many.
    private static String kind(String path) {
        var name = "/([a-z0-9]{20,}([-~][0-9]+)?|[0-9]+|[0-9]{4}-[0-9-]+)(?=/|$)";
        return path.replaceFirst("\\?.*", "").replaceAll(name, "/*").replaceAll(
            "^/(drugs|visits|staff)/[^/]+", "/$1/*");
    }
}
