package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two at one practice: what one writes, the other sees without asking, and nobody's words are taken from under them.
class LiveStoryTest {
    /// What the node answers to a form waits on its way back.
    private static final String HELD_BACK = """
        () => { const real = window.fetch; window.fetch = async (...asked) => {
          const answer = await real(...asked);
          if (asked[1]?.method === 'POST') await new Promise(go => window.letThrough = go);
          return answer; } }""";

    @RegisterExtension private final Street street = new Street();

    @Test void what_one_writes_the_other_sees_without_asking() {
        var anna = street.sit("Anna Bell MRCVS");
        register(anna, "Margaret Thornton", "Biscuit");
        var animal = anna.url();
        var tom = street.sit("Tom Price RVN");
        tom.navigate(animal);
        Hand.heading(tom, "Biscuit");

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

    @Test void nobody_is_told_of_their_own_words_nor_of_what_their_page_does_not_show() {
        var anna = street.sit("Anna Bell MRCVS");
        register(anna, "Margaret Thornton", "Biscuit");
        var animal = anna.url();
        register(anna, "Harold Finch", "Rex");
        var tom = street.sit("Tom Price RVN");
        tom.waitForResponse("**/changes?*", () -> tom.navigate(animal));

        tom.locator("input[name=weight][data-key=w]").fill("8.1");
        tom.waitForResponse(LiveStoryTest::byItself, () -> weigh(anna, "30"));
        assertThat(tom.locator("#changed")).hasCount(0);

        anna.navigate(animal);
        tom.evaluate(HELD_BACK);
        tom.locator("input[name=weight][data-key=w]").press("Enter");
        assertThat(anna.getByText("8.1 kg").first()).isVisible(); // all others have heard of it
        assertThat(tom.getByText("8.1 kg").first()).not().isVisible();
        tom.evaluate("() => letThrough()");
        assertThat(tom.getByText("8.1 kg").first()).isVisible();
        assertThat(tom.locator("#changed")).hasCount(0);
    }

    private static boolean byItself(Response answer) {
        return "true".equals(answer.request().headers().get("lazaret-by-itself"));
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
    private void callIn(Page page) {
        page.waitForResponse(answer -> answer.url().contains("/changes?") && page.url().contains("/visits/"),
            () -> new Hand(page, street.address()).callIn(page.url()));
    }

    private static void note(Page page, String history) {
        var form = page.locator("form[action$='/notes']");
        form.locator("textarea[name=history]").fill(history);
        form.locator("button[value=false]").click();
        assertThat(page.locator("#notes")).containsText(history);
    }

    private static void weigh(Page page, String kilograms) {
        page.locator("input[name=weight][data-key=w]").fill(kilograms);
        page.locator("input[name=weight][data-key=w]").press("Enter");
        assertThat(page.getByText(kilograms + " kg").first()).isVisible();
    }

    private void register(Page page, String client, String animal) {
        var hand = new Hand(page, street.address());
        hand.register(client);
        hand.animal(animal);
    }
}
