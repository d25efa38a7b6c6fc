package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.Enrolled;

/// At night a dog comes to Tom whose owner says that he is with Hill Street: Tom asks there, Anna’s board says so
/// unasked, and she lends the record. With `-Dpictures=write` its screens become those of the manual.
class AskStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");
    private static final double LONG_MILLIS = 30_000;

    @TempDir private Path folder = Path.of("");
    private final List<String> complaints = new ArrayList<>();

    @Test void the_night_asks_and_the_practice_lends() throws IOException {
        var group = Enrolled.in(folder);
        group.sign();
        try (var hub = group.hub(); var node = group.node(); var chromium = Chromium.start()) {
            var anna = Hand.sit(chromium.page(complaints), node, "hill-street", "Anna Bell");
            Hand.registerRex(anna);
            Hand.open(anna, "/waiting");
            var tom = Hand.sit(chromium.page(complaints), node, "mill-lane", "Tom Price");
            ask(tom);
            lend(anna);
            tell(anna);
            read(tom);
            allow(anna);
            assertThat(hub.reached()).isPositive();
        }
        assertThat(complaints).isEmpty();
    }

    private static void ask(Page tom) {
        Hand.open(tom, "/search?q=Margaret+Thornton");
        tom.locator("#found a[href^='/asks/new']").click();
        Hand.heading(tom, "Ask another site");
        assertThat(tom.getByLabel("Owner")).hasValue("Margaret Thornton");
        tom.getByLabel("The animal’s name").fill("Rex");
        tom.getByLabel("Reason").fill("Ate a box of raisins at ten. Is he on anything?");
        assertThat(Fit.onScreens(tom)).isEmpty();
        if (PICTURES) Picture.write(tom, MANUAL.resolve("ask.png"));
        tom.locator("#ask form button").click();
        assertThat(tom.locator("#shared")).containsText("not answered yet");
        assertThat(Fit.onScreens(tom)).isEmpty();
    }

    private static void lend(Page anna) {
        assertThat(anna.locator("#waiting")).containsText("mill-lane asks for the record of an animal", patience());
        anna.getByText("mill-lane asks for the record of an animal").click();
        Hand.heading(anna, "Shared with others");
        assertThat(Fit.onScreens(anna)).isEmpty();
        anna.locator("#shared a[href^='/asks/q']").click();
        Hand.heading(anna, "mill-lane asks for a record");
        assertThat(anna.locator("#inquiry")).containsText("Ate a box of raisins at ten.");
        assertThat(Fit.onScreens(anna)).isEmpty();
        if (PICTURES) Picture.write(anna, MANUAL.resolve("asked.png"));
        Hand.press(anna, "Lend the record");
        assertThat(anna.locator("#inquiry")).containsText("The record of Rex is lent until");
        assertThat(Fit.onScreens(anna)).isEmpty();
    }

    /// Her client wants to know who has her record.
    private static void tell(Page anna) {
        Hand.open(anna,
            anna.locator("#inquiry a[href^='/animals/']").getAttribute("href").replace("/referrals", "/readers"));
        assertThat(anna.locator("#readers")).containsText("Lent to other sites");
        assertThat(anna.locator("#readers td a[href^='/asks/q']").first()).hasText("another site asked");
        assertThat(Fit.onScreens(anna)).isEmpty();
    }

    /// The page says so by itself.
    private static void read(Page tom) {
        assertThat(tom.locator("#shared")).containsText("by Anna Bell (0000000).", patience());
        var record = tom.locator("#shared li:has-text('raisins') a[href^='/covered/']").first();
        assertThat(record).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MILLIS));
        assertThat(Fit.onScreens(tom)).isEmpty();
        record.click();
        Hand.heading(tom, "Rex");
        assertThat(tom.locator("#covered")).containsText("Tom Price (0000000), mill-lane: Ate a box of raisins");
    }

    /// For the next night, when nobody is there.
    private static void allow(Page anna) {
        Hand.open(anna, "/cover");
        anna.getByLabel("Site").selectOption("mill-lane");
        Hand.press(anna, "Ask for cover");
        Hand.press(anna, "Lend by itself");
        assertThat(anna.locator("#cover")).containsText("mill-lane is lent a record by itself, for 3 days");
        assertThat(Fit.onScreens(anna)).isEmpty();
    }

    private static LocatorAssertions.ContainsTextOptions patience() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MILLIS);
    }
}
