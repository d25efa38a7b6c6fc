package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.Enrolled;
import org.lazaret.server.Folders;

/// The hub's disk loses what sites had brought; Anna reads what to do, and says afterwards what it was. With
/// `-Dpictures=write` her screen becomes the manual's.
class ExposedStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");
    private static final String SAFE = "All that was written here is at the hub too";

    @TempDir private Path folder = Path.of("");
    private final List<String> complaints = new ArrayList<>();

    @Test void who_sees_the_banner_finds_what_to_do_and_closes_it_when_it_is_done() throws IOException {
        var group = Enrolled.in(folder);
        group.sign();
        try (var node = group.node(); var chromium = Chromium.start()) {
            var anna = Hand.sit(chromium.page(complaints), node, "hill-street", "Anna Bell");
            try (var _ = group.hub()) {
                says(anna, SAFE);
            }
            Folders.remove(folder.resolve("new/hubs/uk/data/sites"));
            try (var _ = group.hub()) {
                says(anna, "Something is wrong with the other copies of these records");
                look(anna);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void says(Page anna, String words) {
        anna.navigate(anna.url().replaceFirst("(https?://[^/]+).*", "$1/premises"));
        for (int tries = 0; !anna.locator(".top").innerText().contains(words) && tries < 600; tries++) anna.reload();
        assertThat(anna.locator(".top")).containsText(words);
    }

    private void look(Page anna) {
        anna.getByText("see what to do").click();
        Hand.heading(anna, "What is wrong elsewhere");
        assertThat(anna.locator("#exposed")).containsText("The hub has lost what it had said was safe with it");
        var proof = anna.locator("#exposed pre").first();
        for (int tries = 0; !proof.isVisible() && tries < 10; tries++) // what is seen just then draws the page anew
            anna.locator("#exposed summary").first().click();
        assertThat(proof).isVisible();
        assertThat(proof).containsText("hill-vets/hill-street");
        assertThat(Fit.onScreens(anna)).isEmpty();
        if (PICTURES) Picture.write(anna, MANUAL.resolve("exposed.png"));
        for (int open = anna.locator("#exposed select").count(); open > 0; open--) {
            anna.getByLabel("What came of it").first().selectOption("HUB_MENDED");
            anna.locator("#exposed form button").first().click();
            assertThat(anna.locator("#exposed select")).hasCount(open - 1);
        }
        assertThat(anna.locator("#exposed")).containsText("Nothing that anybody still has to look into");
        assertThat(anna.locator("#exposed table")).containsText("The hub was put right, or made anew");
    }
}
