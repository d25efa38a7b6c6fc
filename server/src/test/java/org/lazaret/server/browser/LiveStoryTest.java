package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two at one practice: what one writes, the other sees without asking, and nobody's words are taken from under them.
class LiveStoryTest {
    @RegisterExtension private final Street street = new Street();

    @Test void what_one_writes_the_other_sees_without_asking() {
        var anna = street.sit("Anna Bell MRCVS");
        register(anna, "Margaret Thornton", "Biscuit");
        var animal = anna.url();
        var tom = street.sit("Tom Price RVN");
        tom.navigate(animal);
        assertThat(heading(tom, "Biscuit")).isVisible();

        weigh(anna, "8.4");
        assertThat(tom.getByText("8.4 kg").first()).isVisible();

        tom.locator("input[name=weight][data-key=w]").fill("8.1");
        weigh(anna, "8.5");
        assertThat(tom.getByText("Someone changed")).isVisible();
        assertThat(tom.locator("input[name=weight][data-key=w]")).hasValue("8.1");
        tom.locator("input[name=weight][data-key=w]").fill("");
        tom.getByText("Show it").click();
        assertThat(tom.getByText("8.5 kg").first()).isVisible();
    }

    @Test void a_colleague_s_note_is_told_and_shown_without_touching_what_is_being_typed() {
        var anna = street.sit("Anna Bell MRCVS");
        register(anna, "Margaret Thornton", "Biscuit");
        callIn(anna);
        var history = anna.locator("form[action$='/notes'] textarea[name=history]");
        history.fill("Limps since Sun");
        var tom = street.sit("Tom Price RVN");
        tom.navigate(anna.url());

        note(tom, "Ate a sock.");
        assertThat(anna.locator("#changed")).containsText("Tom Price RVN wrote a note at ");
        assertThat(anna.locator("#notes")).not().containsText("Ate a sock.");
        assertThat(history).isFocused();

        anna.keyboard().press("Alt+n");
        assertThat(anna.locator("#notes")).containsText("Ate a sock.");
        assertThat(anna.locator("#changed")).hasCount(0);
        assertThat(history).isFocused();
        anna.keyboard().type("day");
        assertThat(history).hasValue("Limps since Sunday");

        note(tom, "Vomited it.");
        assertThat(anna.locator("#changed")).containsText("Tom Price RVN wrote a note at ");
        history.blur();
        assertThat(anna.locator("#notes")).containsText("Vomited it.");
        assertThat(history).hasValue("Limps since Sunday");
    }

    @Test void a_page_says_that_the_node_is_gone_and_that_it_is_back() {
        var anna = street.sit("Anna Bell MRCVS");
        anna.navigate(street.address() + "diary");

        street.kill();
        assertThat(anna.getByText("gets no answer")).isVisible();

        street.restart();
        assertThat(anna.getByText("gets no answer")).not().isVisible();
    }

    /// From the animal's page to its consultation, which listens when this returns.
    private static void callIn(Page page) {
        page.navigate(page.url().replace("/animals/", "/diary?animal="));
        page.getByLabel("Time").fill("09:10");
        press(page, "Book");
        press(page, "Is here");
        assertThat(page.locator("#diary .tag.good")).hasText("here");
        page.navigate(page.url().replaceFirst("/diary.*", "/waiting"));
        page.waitForResponse(answer -> answer.url().endsWith("/changes") && page.url().contains("/visits/"),
            () -> page.keyboard().press("1"));
    }

    private static void note(Page page, String history) {
        var form = page.locator("form[action$='/notes']");
        form.locator("textarea[name=history]").fill(history);
        form.locator("button[value=false]").click();
        assertThat(page.locator("#notes")).containsText(history);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).locator(
            "visible=true").first().click();
    }

    private static void weigh(Page page, String kilograms) {
        page.locator("input[name=weight][data-key=w]").fill(kilograms);
        page.locator("input[name=weight][data-key=w]").press("Enter");
        assertThat(page.getByText(kilograms + " kg").first()).isVisible();
    }

    private void register(Page page, String client, String animal) {
        page.navigate(street.address() + "clients/new");
        page.getByLabel("Name").fill(client);
        page.getByLabel("Phone").fill("01632 960112");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();
        assertThat(heading(page, client)).isVisible();
        page.getByText("New animal").click();
        page.locator("form[action$='/animals']").getByLabel("Name").fill(animal);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).locator(
            "visible=true").click();
        assertThat(heading(page, animal)).isVisible();
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }
}
