package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.ComingBack;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// The computer of the practice is gone. On a clean one Anna is led through it: the code on its screen, the stick, the
/// sheet, what came back; and Margaret Thornton is there. With `-Dpictures=write` its screens become those of the
/// manual.
class RestoreStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");
    private static final String SAFE = "All that was written here is in the second place too";

    @TempDir private Path folder = Path.of("");
    private final List<String> complaints = new ArrayList<>();
    private final List<String> screen = new ArrayList<>();
    private String sheet = "";

    @Test void a_page_leads_from_the_code_to_the_first_page_of_the_practice() throws Exception {
        Files.createDirectory(folder.resolve("stick"));
        try (var chromium = Chromium.start()) {
            written(chromium);
            Files.move(folder.resolve("stick"), folder.resolve("drawer"));
            var back = ComingBack.begin(NodeFile.read(file("new")), folder, "hill-street", screen::add);
            var page = chromium.page(complaints);
            try (back) {
                page.navigate(back.address());
                comesIn(page, back);
                theStickIsFound(page);
                theSheetIsTyped(page);
                isBack(page);
                back.await();
            }
            goesOn(page, back);
        }
        assertThat(complaints.stream().filter(said -> !expected(said))).isEmpty();
    }

    /// What is refused is answered so; and for a moment, while the page asks, nobody is there yet.
    private static boolean expected(String complaint) {
        return complaint.contains("422") || complaint.startsWith("Failed to load resource: net::ERR_");
    }

    private Path file(String machine) throws IOException {
        return Files.writeString(folder.resolve(machine + ".yaml"), HillStreet.NODE.replace("    unlock:",
            "    second: stick\n    unlock:").replace("folder: ", "folder: " + machine + "/").replace("latch: ",
                "latch: " + machine + "-").replace("key-file: ", "key-file: " + machine + "-"));
    }

    private void written(Chromium chromium) throws IOException {
        try (var node = Node.demonstrate(NodeFile.read(file("old")))) {
            var hand = new Hand(Hand.sit(chromium.page(complaints), node, "hill-street", "Anna Bell"),
                "http://hill-street.localhost:%d/".formatted(node.port()));
            hand.register("Margaret Thornton");
            hand.page().navigate(hand.address() + "second");
            Hand.press(hand.page(), "Take this folder");
            Hand.press(hand.page(), "Make a recovery sheet");
            sheet = hand.page().locator("#second .figure").innerText();
            for (int tries = 0; !hand.page().content().contains(SAFE) && tries < 300; tries++)
                hand.page().navigate(hand.address() + "second");
            hand.page().context().close();
        }
    }

    /// Nothing is shown to whoever has not typed what stands on the screen of the computer.
    private void comesIn(Page page, ComingBack back) {
        assertThat(page).hasURL(back.address() + "/code");
        back.welcome();
        page.getByLabel("The code on the screen").fill("aaaa-bbbb-cccc");
        page.keyboard().press("Enter");
        assertThat(page.locator(".banner.refused")).containsText("that is not the code");
        assertThat(Fit.anywhere(page)).isEmpty();
        var code = screen.getLast().replaceFirst(".*: ", "");
        page.getByLabel("The code on the screen").fill(code);
        page.keyboard().press("Enter");
        Hand.heading(page, "Bring the practice back");
        assertThat(screen.getLast()).as("another browser needs another code").doesNotContain(code);
    }

    private void theStickIsFound(Page page) throws IOException {
        assertThat(page.locator(".banner.warning")).containsText("Nothing is at");
        Files.move(folder.resolve("drawer"), folder.resolve("stick"));
        page.getByText("Look again").click();
        assertThat(page.locator(".banner.note")).containsText("has this practice");
        picture(page, "restore-asks");
        assertThat(Fit.anywhere(page)).isEmpty();
    }

    /// What is wrong is said, and nothing typed is lost.
    private void theSheetIsTyped(Page page) {
        var wrong = (sheet.startsWith("A") ? "B" : "A") + sheet.substring(1);
        page.getByLabel("The recovery sheet").fill(wrong.substring(0, 40));
        Hand.press(page, "Bring it back");
        assertThat(page.locator(".banner.refused")).containsText("and the sheet has 49");
        assertThat(page.getByLabel("The recovery sheet")).hasValue(wrong.substring(0, 40));
        page.getByLabel("The recovery sheet").fill(wrong);
        Hand.press(page, "Bring it back");
        assertThat(page.locator(".banner.refused")).containsText("a letter is wrong");
        assertThat(Fit.anywhere(page)).isEmpty();
        assertThat(page.getByLabel("The recovery sheet")).hasValue(wrong);
        page.getByLabel("The recovery sheet").fill("");
        Scanner.scan(page, sheet); // which sends it too
    }

    private void isBack(Page page) {
        assertThat(page.locator("#restore h1")).hasText("Everything that was there is here",
            new HasTextOptions().setTimeout(60_000));
        assertThat(page.locator("#restore")).containsText("What was done: proven up to entry");
        assertThat(page.locator("#restore")).containsText("Who saw what: proven up to entry");
        picture(page, "restore-back");
        assertThat(Fit.anywhere(page)).isEmpty();
        Hand.press(page, "Open the practice");
        assertThat(page.locator("#restore")).containsText("In a few seconds it is here");
    }

    /// At the same address, where the people sit down as they did.
    private void goesOn(Page page, ComingBack back) {
        try (var node = Node.demonstrate(back.config())) {
            page.getByText("Go to the practice").click();
            page.getByText("Anna Bell").click();
            page.navigate("http://hill-street.localhost:%d/search?q=thornton".formatted(node.port()));
            assertThat(page.locator("#found")).containsText("Margaret Thornton");
            assertThat(page.locator(".top p.standing")).containsText("Being restored");
            page.locator(".top p.standing").getByText("see what to do").click();
            Hand.heading(page, "Being restored");
            picture(page, "restored");
            assertThat(Fit.anywhere(page)).isEmpty();
            page.locator("#restored button").click();
            assertThat(page.locator("#restored .banner")).containsText("The practice is back");
            page.context().close();
        }
    }

    /// Where a stick lies in a practice, and not where this test has put one.
    private void picture(Page page, String name) {
        if (!PICTURES) return;
        Picture.write(page, MANUAL.resolve(name + ".png"), folder.resolve("stick"), "/media/stick");
    }
}
