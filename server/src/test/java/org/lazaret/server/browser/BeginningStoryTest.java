package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A practice in its first week: somebody is written down twice, a day is closed on which an animal is expected, and a
/// label waits for the name of the practice. With `-Dpictures=write` its screens become those of the manual.
class BeginningStoryTest {
    private static final LocalDate DAY = LocalDate.of(2099, 1, 5);

    @RegisterExtension private final Street street = new Street();
    private Page page;

    @Test void a_client_written_down_twice_a_day_that_is_closed_and_a_label_that_waits() {
        page = street.sit("Anna Bell MRCVS");
        var hand = new Hand(page, street.address());
        var client = hand.register("Margaret Thornton");
        agree();
        var animal = hand.animal("Biscuit");
        merge(hand.register("M. Thornton"));
        seeBothNames(client);
        expect(animal);
        closeTheDay();
        dispense();
        assertThat(street.complaints().stream().filter(said -> !said.contains("422"))).isEmpty();
    }

    private void agree() {
        page.getByLabel("Agrees to: reminders of vaccinations and the like").click();
        assertThat(page.locator("#client .tag.good")).containsText("agreed");
    }

    private void merge(String twin) {
        page.navigate(twin);
        page.getByText("Written down twice").click();
        page.getByLabel("Find the one that is kept").pressSequentially("marg");
        page.locator("#owners").getByLabel("Margaret Thornton").check();
        Hand.press(page, "It is the same person");
        Hand.heading(page, "Margaret Thornton");
    }

    private void seeBothNames(String client) {
        page.navigate(client);
        var stilled = page.locator("#client .tag.care");
        assertThat(stilled).hasText("under one name only: ask again");
        assertThat(apart()).as("what is said of a consent and its button").isEqualTo(true);
        assertThat(Fit.onScreens(page)).isEmpty();
        street.picture(page, "written-down-twice");
        page.navigate(street.address() + "search?q=thornton");
        assertThat(page.locator("#found li")).hasText("Margaret Thornton client formerly M. Thornton");
        street.picture(page, "found-once");
    }

    /// Whether no mark of a row lies over its button.
    private Object apart() {
        return page.evaluate("""
            () => [...document.querySelectorAll('#client form.row:has(.tag)')].every(row =>
              row.querySelector('.tag').getBoundingClientRect().right
                <= row.querySelector('button').getBoundingClientRect().left)""");
    }

    private void expect(String animal) {
        page.navigate(animal.replace("/animals/", "/diary/" + DAY + "?animal="));
        page.getByLabel("Time").fill("09:10");
        page.getByLabel("Minutes").fill("40");
        page.getByLabel("What for").selectOption("VACCINATION");
        Hand.press(page, "Book");
        assertThat(page.locator("#diary .board")).containsText("40 min expected");
    }

    private void closeTheDay() {
        page.navigate(street.address() + "premises");
        var form = page.locator("form[action='/premises/days']");
        form.getByLabel("Day").fill(DAY.toString());
        form.getByLabel("Why, as clients may hear it").fill("Training day");
        form.getByLabel("Shuts").fill("12:00");
        Hand.press(page, "Set this day");
        assertThat(page.locator("#premises [role=alert]")).isInViewport();
        form.getByLabel("Shuts").fill("");
        Hand.press(page, "Set this day");
        assertThat(page.locator("#premises .found")).containsText("Training day closed");
        page.locator("#premises .found").scrollIntoViewIfNeeded();
        street.picture(page, "different-days");

        page.navigate(street.address() + "diary/" + DAY);
        assertThat(page.locator("#stranded li")).containsText("09:10 Biscuit");
        assertThat(Fit.onScreens(page)).isEmpty();
        street.picture(page, "closed-day");
        bookAnotherDay();
    }

    /// As it was, on the next day.
    private void bookAnotherDay() {
        page.getByText("Book another day").click();
        page.waitForURL(url -> url.contains("/diary/" + DAY.plusDays(1)));
        page.locator(".lane a").first().click();
        page.waitForURL(url -> url.contains("time="));
        assertThat(page.getByLabel("Minutes")).hasValue("40");
        assertThat(page.getByLabel("What for")).hasValue("VACCINATION");
        assertThat(page.locator("form[action$='/appointments']").getByLabel("Biscuit")).isChecked();
    }

    private void dispense() {
        page.navigate(street.address() + "drugs/ketamine-100/register");
        var form = page.locator("form[action$=dispensings]");
        form.getByLabel("Find the patient").pressSequentially("bisc");
        assertThat(form.getByLabel("Biscuit")).isChecked();
        form.getByLabel("Amount, ml").fill("0.5");
        Hand.press(page, "Dispense");
        page.getByLabel("Label of line 1").click();
        assertThat(page.locator("#label .banner.warning")).containsText("not set yet");
        assertThat(Fit.onScreens(page)).isEmpty();
        street.picture(page, "label-waits");
    }
}
