package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// What a hand does at a page in many stories.
///
/// @param address of the practice, e.g. `http://hill-street.localhost:41234/`
record Hand(Page page, String address) {
    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).locator(
            "visible=true").click();
    }

    /// The page has come whose first heading this is.
    static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1))).isVisible();
    }

    /// @return the client's page
    String register(String client) {
        page.navigate(address + "clients/new");
        page.getByLabel("Name").fill(client);
        press(page, "Register");
        heading(page, client);
        return page.url();
    }

    /// From the owner's page.
    ///
    /// @return the animal's page
    String animal(String name) {
        page.getByText("New animal").click();
        page.locator("form[action$='/animals']").getByLabel("Name").fill(name);
        press(page, "Register");
        heading(page, name);
        return page.url();
    }

    /// Books an animal, lets it arrive, and calls it in as the first who waits.
    ///
    /// @return the page of its consultation
    String callIn(String animal) {
        page.navigate(animal.replace("/animals/", "/diary?animal="));
        page.getByLabel("Time").fill("09:10");
        press(page, "Book");
        press(page, "Is here");
        assertThat(page.locator("#diary .tag.good")).hasText("here");
        page.navigate(address + "waiting");
        page.keyboard().press("1");
        page.waitForURL(Pattern.compile("/visits/"));
        return page.url();
    }
}
