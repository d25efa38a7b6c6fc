package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Someone is called away in the middle of a word, and everything dies: what was typed is there afterwards.
class HalfTypedStoryTest {
    @RegisterExtension private final Street street = new Street();

    @Test void a_half_filled_form_outlives_node_and_browser() {
        var page = street.sit("Anna Bell MRCVS");
        page.navigate(street.address() + "clients/new");
        page.getByLabel("Name").pressSequentially("Margaret Thorn");
        page.getByLabel("Address").fill("4 Mill Lane");
        assertThat(page.locator("#kept")).containsText("Kept");

        street.kill();
        page.getByLabel("Name").press("End");
        page.getByLabel("Name").pressSequentially("ton");
        assertThat(page.locator("#kept")).containsText("not kept now");
        street.restart();
        assertThat(page.locator("#kept")).containsText("Kept at");
        street.killBrowsers();

        var again = street.sit("Anna Bell MRCVS");
        again.getByText("Unfinished").click();
        again.getByText("New client").click();
        assertThat(again.getByLabel("Name")).hasValue("Margaret Thornton");
        assertThat(again.getByLabel("Address")).hasValue("4 Mill Lane");
        assertThat(again.getByText("It is not saved yet")).isVisible();
        again.getByLabel("Phone").fill("01632 960112");
        again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();
        assertThat(again.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(
            "Margaret Thornton");
        again.navigate(street.address() + "clients/new");
        assertThat(again.getByLabel("Name")).hasValue("");
        assertThat(again.getByText("Unfinished")).not().isVisible();
    }

    @Test void what_is_typed_before_the_node_has_answered_stands_and_takes_nothing_away() {
        var page = street.sit("Anna Bell MRCVS");
        callFrom(page, "Margaret");
        page.locator("input[name=phone]").fill("01632 960112");
        page.getByLabel("What it is about").fill("Luna is off her food.");
        assertThat(page.locator("#kept")).containsText("Kept");

        var held = new ArrayList<Route>();
        page.route("**/drafts/text?*", held::add);
        callFrom(page, "Edith");
        page.getByLabel("What it is about").pressSequentially("And she drinks a lot.");
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertThat(page.getByText("It is not saved yet")).isVisible();
        assertThat(page.locator("input[name=name]")).hasValue("Edith");
        assertThat(page.getByLabel("What it is about")).hasValue("Luna is off her food.\nAnd she drinks a lot.");
        assertThat(page.locator("input[name=phone]")).hasValue("01632 960112");
    }

    private void callFrom(Page page, String name) {
        page.navigate(street.address() + "calls/new");
        page.locator("input[name=name]").fill(name);
    }

    @Test void what_one_types_is_not_another_s() {
        var page = street.sit("Anna Bell MRCVS");
        page.navigate(street.address() + "clients/new");
        page.getByLabel("Name").pressSequentially("Margaret");
        assertThat(page.locator("#kept")).containsText("Kept");

        page.navigate(street.address() + "who");
        page.getByText("Tom Price RVN").click();
        page.navigate(street.address() + "clients/new");
        assertThat(page.getByLabel("Name")).hasValue("");
        assertThat(street.complaints()).isEmpty();
    }

    @Test void a_scanner_types_into_no_note() {
        var page = street.sit("Anna Bell MRCVS");
        page.navigate(street.address() + "clients/new");
        page.getByLabel("Address").fill("4 Mill Lane");
        Scanner.scan(page, "985121000012345");
        page.waitForURL("**/search?scan=1&q=985121000012345");
        page.navigate(street.address() + "clients/new");
        assertThat(page.getByLabel("Address")).hasValue("4 Mill Lane");
    }
}
