package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From the diary over the waiting board to a signed note, in a browser: an arrival, a consultation written without a
/// mouse, and what is there after the power went.
class ConsultationStoryTest {
    @RegisterExtension private final Street street = new Street();
    private Page page;

    @BeforeEach void open() {
        page = street.page();
    }

    @Test void a_note_is_written_and_signed_from_the_board_without_a_mouse() {
        sitDown("Anna Bell MRCVS");
        registerMargaretAndBiscuit();
        bookAndArrive();
        callInWithOneKey();
        writeAndSignByKeyboard();
        sendToTheDeskAndUndo();
        assertThat(street.complaints()).isEmpty();

        street.kill();
        street.restart();

        page.navigate(street.address() + "waiting");
        assertThat(lane("in consultation").getByText("Biscuit")).isVisible();
        page.getByText("Biscuit").first().click();
        assertThat(page.locator("#notes")).containsText("Limps on the left fore since Sunday.");
        assertThat(page.locator("#notes .tag.good")).hasText("signed");
    }

    private void sitDown(String who) {
        page.navigate(street.address());
        page.getByText(who).click();
        Hand.heading(page, "Waiting");
    }

    private void registerMargaretAndBiscuit() {
        page.navigate(street.address() + "clients/new");
        page.getByLabel("Name").fill("Margaret Thornton");
        page.getByLabel("Phone").fill("01632 960112");
        Hand.press(page, "Register");
        Hand.heading(page, "Margaret Thornton");
        page.getByText("New animal").click();
        page.locator("form[action$=animals]").getByLabel("Name").fill("Biscuit");
        Hand.press(page, "Register");
        Hand.heading(page, "Biscuit");
    }

    private void bookAndArrive() {
        page.navigate(page.url().replace("/animals/", "/diary?animal="));
        page.getByLabel("Time").fill("09:10");
        Hand.press(page, "Book");
        assertThat(page.locator("#diary")).containsText("Biscuit");
        Hand.press(page, "Is here");
        assertThat(page.locator("#diary .tag.good")).hasText("here");
        page.navigate(street.address() + "waiting");
        assertThat(lane("waiting").getByText("Biscuit")).isVisible();
    }

    private void callInWithOneKey() {
        page.keyboard().press("1");
        Hand.heading(page, "Biscuit");
        assertThat(page.locator("textarea[name=history]").first()).isFocused();
    }

    private void writeAndSignByKeyboard() {
        page.keyboard().insertText("Limps on the left fore since Sunday.");
        page.keyboard().press("Tab");
        page.keyboard().insertText("Sore at the carpus, no swelling.");
        page.keyboard().press("Tab");
        page.keyboard().insertText("38.6");
        page.keyboard().press("Alt+a");
        page.keyboard().insertText("Sprain.");
        page.keyboard().press("Alt+p");
        page.keyboard().insertText("Rest for a week; come back if no better.");
        dieInTheMiddleOfTheNote();
        page.keyboard().press("Alt+s");
        assertThat(page.locator("#notes .tag.good")).hasText("signed");
        assertThat(page.locator("#notes")).containsText("38.6 °C");
        assertThat(page.locator("textarea[name=history]").first()).hasValue("");
        street.picture(page, "signed");
    }

    private void dieInTheMiddleOfTheNote() {
        assertThat(page.locator("#kept")).containsText("Kept");
        var here = page.url();
        street.killBrowsers();
        page = street.page();
        sitDown("Anna Bell MRCVS");
        page.navigate(here);
        assertThat(page.locator("textarea[name=history]").first()).hasValue("Limps on the left fore since Sunday.");
        assertThat(page.locator("textarea[name=plan]").first()).hasValue("Rest for a week; come back if no better.");
    }

    private void sendToTheDeskAndUndo() {
        page.keyboard().press("Alt+t");
        assertThat(lane("to pay").getByText("Biscuit")).isVisible();
        page.keyboard().press("u");
        Hand.heading(page, "Biscuit");
        page.navigate(street.address() + "waiting");
        assertThat(lane("in consultation").getByText("Biscuit")).isVisible();
    }

    private Locator lane(String name) {
        return page.locator(".lane").filter(new Locator.FilterOptions().setHas(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
    }
}
