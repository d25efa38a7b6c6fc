package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two animals are seen and one is given a drug without a hand on the mouse: every key does what it says, and the focus
/// is where one goes on.
class KeysStoryTest {
    /// Milliseconds between two signs; faster hands are scanners.
    private static final int HAND = 50;

    @RegisterExtension private final Street street = new Street();
    private Page page;
    private String consultation;

    @Test void a_consultation_and_a_drug_by_keys_alone() {
        page = street.sit("Anna Bell MRCVS");
        stock();
        callIn();
        weigh();
        sign();
        dispense();
        seeTheOther();
        assertThat(street.complaints().stream().filter(said -> !said.contains("422"))).isEmpty();
    }

    private void stock() {
        page.navigate(street.address() + "drugs/ketamine-100/register");
        press("v");
        type("10");
        page.getByLabel("Supplier").fill("Covetrus");
        page.getByLabel("Batch").fill("K1");
        page.getByLabel("Use unopened by").fill("2099-01-01");
        press("Enter");
        assertThat(page.locator("#register .figure")).hasText("10 ml");
        assertThat(page.locator("form[action$=dispensings] [name=amount]")).not().isFocused();
    }

    private void callIn() {
        var hand = new Hand(page, street.address());
        var owner = hand.register("Margaret Thornton");
        hand.animal("Biscuit");
        page.navigate(owner);
        consultation = hand.callIn(hand.animal("Rex"));
    }

    private void weigh() {
        assertThat(page.locator("[name=history]").last()).isFocused();
        type("Ate a sock.");
        press("Alt+i");
        type("20");
        press("Enter");
        assertThat(page.locator("#weights")).containsText("20 kg");
        assertThat(page.locator("body")).isFocused();
        press("i");
        type("200");
        press("Enter");
        assertThat(page.locator("#weights [role=alert]")).containsText("Cannot write 200 kg yet");
        assertThat(page.locator("#weights [name=weight]").first()).isFocused();
        press("Escape");
    }

    private void sign() {
        assertThat(page.locator("#kept")).containsText("Kept at");
        page.reload();
        assertThat(page.locator(".foot a[href='/drafts']")).isVisible();
        assertThat(page.locator("[name=history]").last()).hasValue("Ate a sock.");
        press("Alt+p");
        type("Wait and see.");
        assertThat(page.locator("#kept")).containsText("Kept at");
        press("Alt+s");
        assertThat(page.locator("#notes")).containsText("Wait and see.");
        assertThat(page.locator("#kept")).hasText("");
        assertThat(page.locator(".foot a[href='/drafts']")).hasCount(0);
    }

    private void dispense() {
        press("Escape");
        press("d");
        page.waitForURL(Pattern.compile("/drugs\\?"));
        press("1");
        page.waitForURL(Pattern.compile("/register\\?"));
        assertThat(page.locator("form[action$=dispensings] [name=amount]")).isFocused();
        type("0.15");
        press("Enter");
        assertThat(page.locator("#register tbody tr").first()).containsText("0.15 ml");
        assertThat(page.locator("#register .figure")).hasText("9.85 ml");
    }

    private void seeTheOther() {
        page.navigate(consultation.replaceFirst("/animals/.*", ""));
        page.getByLabel("One more of theirs").selectOption("Biscuit, dog");
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> Hand.press(page, "Is here too"));
        page.navigate(consultation);
        press("Escape");
        press("o");
        Hand.heading(page, "Biscuit");
        press("Escape");
        press("o");
        Hand.heading(page, "Rex");
    }

    private void press(String key) { page.keyboard().press(key, new Keyboard.PressOptions().setDelay(HAND)); }

    private void type(String text) { page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(HAND)); }
}
