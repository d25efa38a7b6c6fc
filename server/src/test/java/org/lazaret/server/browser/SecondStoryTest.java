package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// Anna makes a stick the second place of the practice and prints its recovery sheet; later the stick is pulled out.
/// With `-Dpictures=write` its screens become those of the manual.
class SecondStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");
    private static final String NODE = HillStreet.NODE.replace("    unlock:", "    second: stick\n    unlock:");

    @TempDir private Path folder = Path.of("");
    private final List<String> complaints = new ArrayList<>();

    @Test void the_sheet_stays_until_it_is_printed_and_is_shown_once() throws IOException {
        Files.createDirectory(folder.resolve("stick"));
        var file = Files.writeString(folder.resolve("node.yaml"), NODE);
        try (var node = Node.demonstrate(NodeFile.read(file)); var chromium = Chromium.start()) {
            var hand = sit(chromium, node);
            var anna = hand.page();
            says(hand, "It is not the second place of this practice yet");
            Hand.press(anna, "Take this folder");
            assertThat(anna.locator("#second")).containsText("waits for its first recovery sheet");
            Hand.press(anna, "Make a recovery sheet");
            assertThat(sheet(anna)).isVisible();
            picture(anna, "recovery-sheet");
            fits(anna);
            beside(hand);
            assertThat(sheet(anna)).isVisible();
            says(hand, "It is there, and takes what is written");
            assertThat(sheet(anna)).hasCount(0);
            picture(anna, "second");
            Files.move(folder.resolve("stick"), folder.resolve("drawer"));
            says(hand, "It is not there. Plug it in");
            fits(anna);
        }
        assertThat(complaints).isEmpty();
    }

    private Hand sit(Chromium chromium, Node node) {
        var hand = new Hand(chromium.page(complaints), "http://hill-street.localhost:%d/".formatted(node.port()));
        hand.page().navigate(hand.address() + "who");
        hand.page().getByText("Anna Bell MRCVS").click();
        hand.page().waitForURL(url -> !url.endsWith("/who"));
        return hand;
    }

    /// Another sheet is made meanwhile, and what is shown here is not taken away.
    private static void beside(Hand hand) {
        var other = hand.page().context().newPage();
        other.navigate(hand.address() + "second");
        Hand.press(other, "Make a recovery sheet");
        assertThat(sheet(other)).isVisible();
        other.navigate(hand.address() + "clients");
        other.close();
        hand.page().waitForTimeout(1_000);
    }

    /// Sooner or later: the second place is looked at every 20 seconds.
    private static void says(Hand hand, String words) {
        var page = hand.page();
        page.navigate(hand.address() + "second");
        for (int tries = 0; !page.locator("#second").innerText().contains(words) && tries < 300; tries++) page.reload();
        assertThat(page.locator("#second")).containsText(words);
    }

    private static Locator sheet(Page page) { return page.locator("#second .figure"); }

    private static void fits(Page page) {
        assertThat(Fit.onScreens(page)).isEmpty();
        for (var scheme : ColorScheme.values()) assertThat(Fit.onPaper(page, scheme)).isEmpty();
    }

    /// Where a stick lies in a practice, and not where this test has put one.
    private void picture(Page page, String name) {
        if (!PICTURES) return;
        Picture.write(page, MANUAL.resolve(name + ".png"), folder.resolve("stick"), "/media/stick");
    }
}
