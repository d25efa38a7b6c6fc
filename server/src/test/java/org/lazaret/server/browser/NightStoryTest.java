package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.Enrolled;

/// At night Tom sees a dog he never saw before; in the morning Anna's board says so without being asked, and she reads
/// what he found. With `-Dpictures=write` its screen becomes that of the manual.
class NightStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");
    private static final double LONG_MILLIS = 30_000;

    @TempDir private Path folder = Path.of("");
    private final List<String> complaints = new ArrayList<>();

    @Test void the_morning_knows_what_the_night_has_done() throws IOException {
        var group = Enrolled.in(folder);
        group.sign();
        try (var hub = group.hub(); var node = group.node(); var chromium = Chromium.start()) {
            var anna = Hand.sit(chromium.page(complaints), node, "hill-street", "Anna Bell");
            cover(anna);
            Hand.open(anna, "/waiting");
            var tom = Hand.sit(chromium.page(complaints), node, "mill-lane", "Tom Price");
            see(tom);
            read(anna);
            refer(anna, tom);
            assertThat(hub.reached()).isPositive();
        }
        assertThat(complaints).isEmpty();
    }

    private static void cover(Page anna) {
        Hand.registerRex(anna);
        Hand.open(anna, "/cover");
        anna.getByLabel("Site").selectOption("mill-lane");
        Hand.press(anna, "Ask for cover");
        assertThat(anna.locator("#cover")).containsText("Animals that it knows of: 1", patience());
    }

    private static void see(Page tom) {
        Hand.open(tom, "/search?q=01632+960100");
        var hit = tom.locator("#found li").first();
        for (int tries = 0; hit.count() == 0 && tries < 100; tries++) tom.reload();
        hit.getByRole(AriaRole.LINK).click();
        Hand.heading(tom, "Rex");
        Hand.press(tom, "Open a consultation here");
        tom.waitForURL(url -> url.contains("/visits/"));
        var note = tom.locator("form[action$='/notes']").first();
        note.locator("[name=history]").fill("Ate a box of raisins an hour ago");
        note.locator("[name=assessment]").fill("Raisins: kidneys at risk");
        note.locator("[name=plan]").fill("Made him sick at 02:10. Blood in 48 hours");
        note.locator("[name=temperature]").fill("38.9");
        note.locator("button[value='true']").click();
        assertThat(tom.locator("#consultation")).containsText("Raisins: kidneys at risk", patience());
    }

    private static void read(Page anna) {
        assertThat(anna.locator("#waiting")).containsText("1 animal was seen at another site", patience());
        anna.getByText("1 animal was seen at another site").click();
        Hand.heading(anna, "Seen at other sites");
        assertThat(Fit.onScreens(anna)).isEmpty();
        anna.locator("#nights li").first().getByRole(AriaRole.LINK).click();
        Hand.heading(anna, "Rex at mill-lane");
        assertThat(anna.locator("#night")).containsText("Made him sick at 02:10");
        assertThat(Fit.onScreens(anna)).isEmpty();
        if (PICTURES) Picture.write(anna, MANUAL.resolve("night.png"));
        Hand.press(anna, "I have read it");
        assertThat(anna.locator("#nights")).not().containsText("not read yet");
        Hand.open(anna, "/waiting");
        assertThat(anna.locator("#waiting")).not().containsText("seen at another site");
    }

    /// He is to have his heart looked at there as well.
    private static void refer(Page anna, Page tom) {
        Hand.open(anna, "/search?q=rex");
        anna.locator("#found li").first().getByRole(AriaRole.LINK).first().click();
        Hand.heading(anna, "Rex");
        anna.locator("a[href$='/referrals']").click();
        Hand.heading(anna, "Refer Rex");
        anna.getByLabel("Reason").fill("Heart murmur, grade 3.");
        Hand.press(anna, "Refer");
        assertThat(anna.locator("#referrals")).containsText("It is there.", patience());
        assertThat(Fit.onScreens(anna)).isEmpty();
        if (PICTURES) Picture.write(anna, MANUAL.resolve("referral.png"));
        Hand.open(tom, "/shared");
        assertThat(tom.locator("#shared")).containsText("Heart murmur, grade 3.", patience());
        assertThat(Fit.onScreens(tom)).isEmpty();
        if (PICTURES) Picture.write(tom, MANUAL.resolve("shared.png"));
        tom.locator("#shared a[href^='/covered/']").first().click();
        assertThat(tom.locator("#covered")).containsText("Made him sick at 02:10");
        assertThat(Fit.onScreens(tom)).isEmpty();
        if (PICTURES) Picture.write(tom, MANUAL.resolve("lent.png"));
    }

    private static LocatorAssertions.ContainsTextOptions patience() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MILLIS);
    }
}
