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

/// Anna asks the site next door for cover; at night somebody rings there, and Tom, who never saw the dog, knows that it
/// bites. With `-Dpictures=write` its screens become those of the manual.
class CoverStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");
    private static final double LONG_MILLIS = 30_000;

    @TempDir private Path folder = Path.of("");
    private final List<String> complaints = new ArrayList<>();

    @Test void the_night_vet_finds_by_the_callers_number_what_the_practice_knows() throws IOException {
        var group = Enrolled.in(folder);
        group.sign();
        try (var hub = group.hub(); var node = group.node(); var chromium = Chromium.start()) {
            var anna = Hand.sit(chromium.page(complaints), node, "hill-street", "Anna Bell");
            register(anna);
            ask(anna);
            read(Hand.sit(chromium.page(complaints), node, "mill-lane", "Tom Price"), anna);
            assertThat(hub.reached()).isPositive();
        }
        assertThat(complaints).isEmpty();
    }

    private static void register(Page anna) {
        Hand.registerRex(anna);
        write(anna, "form[action$='/weighings']", "weight", "24.5");
        assertThat(anna.locator("#animal .facts")).containsText("24.5 kg");
        write(anna, "form[action$='/warnings']", "text", "Bites when muzzled");
        assertThat(anna.locator(".banner.refused")).containsText("Bites when muzzled");
    }

    private static void write(Page anna, String form, String field, String words) {
        anna.evaluate("() => document.querySelectorAll('details').forEach(sheet => sheet.open = true)");
        var there = anna.locator(form).first();
        there.locator("[name='" + field + "']").first().fill(words);
        there.getByRole(AriaRole.BUTTON).first().click();
    }

    private void ask(Page anna) {
        Hand.open(anna, "/cover");
        anna.getByLabel("Site").selectOption("mill-lane");
        Hand.press(anna, "Ask for cover");
        assertThat(anna.locator("#cover")).containsText("Animals that it knows of: 1", patience());
        picture(anna, "cover");
    }

    private void read(Page tom, Page anna) {
        Hand.open(tom, "/search?q=01632+960100");
        var hit = tom.locator("#found li").first();
        for (int tries = 0; hit.count() == 0 && tries < 100; tries++) tom.reload();
        assertThat(hit).containsText("from hill-street, as of");
        hit.getByRole(AriaRole.LINK).click();
        Hand.heading(tom, "Rex");
        assertThat(tom.locator("#covered")).containsText("Bites when muzzled");
        assertThat(tom.locator("#covered")).containsText("24.5 kg", patience());
        assertThat(Fit.onScreens(tom)).isEmpty();
        picture(tom, "covered");
        Hand.open(tom, "/cover");
        assertThat(tom.locator("#cover table")).containsText("hill-street");
        Hand.heading(anna, "Out-of-hours cover");
    }

    private static LocatorAssertions.ContainsTextOptions patience() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MILLIS);
    }

    private static void picture(Page page, String name) {
        if (PICTURES) Picture.write(page, MANUAL.resolve(name + ".png"));
    }
}
