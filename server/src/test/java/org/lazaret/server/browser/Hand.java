package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.lazaret.server.wiring.Node;

/// What a hand does at a page in many stories.
///
/// @param address of the practice, e.g. `http://hill-street.localhost:41234/`
record Hand(Page page, String address) {
    /// At a site of a node in this process, where people sit down by one tap.
    ///
    /// @param page of a browser that was never there
    static Page sit(Page page, Node node, String site, String who) {
        page.navigate("http://%s.localhost:%d/who".formatted(site, node.port()));
        page.getByText(who).click();
        page.waitForURL(url -> !url.endsWith("/who"));
        return page;
    }

    /// Another page of the same site.
    static void open(Page page, String path) {
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1") + path);
    }

    /// Margaret Thornton, whom one reaches at 01632 960100, and her collie; their page is there when this returns.
    static void registerRex(Page page) {
        open(page, "/clients/new");
        page.getByLabel("Name").fill("Margaret Thornton");
        page.getByLabel("Phone").fill("01632 960100");
        press(page, "Register");
        page.waitForURL(url -> !url.endsWith("/new"));
        var form = page.locator("form[action$='/animals']");
        form.locator("xpath=ancestor-or-self::details").first().evaluate("sheet => sheet.open = true");
        form.getByLabel("Name").fill("Rex");
        form.getByLabel("Breed").fill("Border collie");
        form.getByRole(AriaRole.BUTTON).click();
        heading(page, "Rex");
    }

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
