package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Anna is called away in the middle of a word: her screen locks, shows nothing, and gives the word back.
class LockStoryTest {
    @RegisterExtension private final Street street = new Street();
    private Page page;

    @BeforeEach void open() {
        page = street.page();
        page.clock().install();
        page.navigate(street.address());
        page.getByText("Anna Bell MRCVS").click();
        page.navigate(street.address() + "clients/new");
        page.getByLabel("Name").first().fill("Margaret Thorn");
    }

    @Test void a_screen_that_nobody_touches_locks_and_gives_back_what_was_typed() {
        page.clock().fastForward("10:30");
        assertThat(page.locator("#lock")).isVisible();
        assertThat(page.locator("#main")).hasAttribute("inert", "");

        unlock("1111");
        assertThat(page.locator("#lock .refused")).containsText("do not belong together");
        unlock("2580");
        assertThat(page.locator("#lock")).hasCount(0);
        assertThat(page.getByLabel("Name").first()).hasValue("Margaret Thorn");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Margaret Thorn").setLevel(
            1))).isVisible();
    }

    @Test void a_form_that_is_sent_to_a_locked_screen_waits_below_the_lock() {
        var elsewhere = page.context().newPage();
        elsewhere.navigate(street.address() + "who");
        elsewhere.getByText("Lock the screen").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();

        assertThat(page.locator("#lock")).isVisible();
        unlock("2580");
        assertThat(page.getByLabel("Name").first()).hasValue("Margaret Thorn");
        assertThat(street.complaints()).allMatch(said -> said.contains("423") || said.contains("422"));
    }

    private void unlock(String pin) {
        page.locator("#lock").getByLabel("PIN").fill(pin);
        page.locator("#lock form[action='/who/pin'] button").click();
    }
}
