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

    @Test void a_page_says_that_the_node_is_gone_and_that_it_is_back() {
        var anna = street.sit("Anna Bell MRCVS");
        anna.navigate(street.address() + "diary");

        street.kill();
        assertThat(anna.getByText("gets no answer")).isVisible();

        street.restart();
        assertThat(anna.getByText("gets no answer")).not().isVisible();
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
