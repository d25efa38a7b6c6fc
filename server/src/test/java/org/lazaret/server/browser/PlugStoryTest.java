package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// In a demonstration a visitor pulls both plugs, and finds what was half typed.
class PlugStoryTest {
    @RegisterExtension private final Street street = new Street();

    @Test void what_is_half_typed_is_there_after_either_plug_was_pulled() {
        var desk = street.sit("Anna Bell MRCVS");
        desk.navigate(street.address() + "clients/new");
        desk.getByLabel("Name").pressSequentially("Margaret Thorn");
        assertThat(desk.locator("#kept")).containsText("Kept");
        var plugs = desk.context().newPage();
        plugs.navigate(street.address() + "who");
        plugs.locator("a[href='/plug']").click();
        street.picture(plugs, "plug");

        press(plugs, "Pull the plug on the node");
        assertThat(street.ended()).as("the launcher starts it again").isEqualTo(86);
        desk.getByLabel("Name").press("End");
        desk.getByLabel("Name").pressSequentially("ton");
        assertThat(desk.locator("#kept")).containsText("not kept now");
        var before = street.address();
        street.plugIn();
        assertThat(street.address()).isEqualTo(before);
        assertThat(desk.locator("#kept")).containsText("Kept at");

        plugs.navigate(street.address() + "plug");
        press(plugs, "Pull the plug on this browser");
        desk.waitForURL("about:blank");
        desk.navigate(street.address() + "clients/new");
        assertThat(desk.getByLabel("Name")).hasValue("Margaret Thornton");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
