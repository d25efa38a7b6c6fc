package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A morning at a practice, in a browser: a client and her dog are written down, found as one types, and given
/// ketamine;
/// then the power goes.
class KetamineStoryTest {
    @RegisterExtension private final Street street = new Street();
    private Page page;

    @BeforeEach void open() {
        page = street.page();
    }

    @Test void what_the_page_said_is_saved_is_there_after_the_power_went() {
        sitDown();
        registerMargaretAndBiscuit();
        receiveKetamine();
        giveKetamineToBiscuit();
        findAsOneTypes();

        street.kill();
        street.restart();

        findAsOneTypes();
        page.navigate(street.address() + "drugs/ketamine-100/register");
        assertThat(row("dispensed")).containsText("to Biscuit, dog");
        assertThat(page.locator(".figure")).hasText("9.5 ml");
        assertThat(street.complaints()).isEmpty();
    }

    private void sitDown() {
        page.navigate(street.address());
        page.getByText("Anna Bell MRCVS").click();
        assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Waiting").setLevel(1))).isVisible();
    }

    private void registerMargaretAndBiscuit() {
        page.navigate(street.address() + "clients/new");
        page.getByLabel("Name").fill("Margaret Thornton");
        page.getByLabel("Phone").fill("01632 960112");
        page.getByLabel("Address").fill("4 Mill Lane, Ashby");
        Hand.press(page, "Register");
        Hand.heading(page, "Margaret Thornton");
        page.getByText("New animal").click();
        var form = page.locator("form[action$=animals]");
        form.getByLabel("Name").fill("Biscuit");
        form.getByLabel("Breed").fill("Border terrier");
        Hand.press(page, "Register");
        Hand.heading(page, "Biscuit");
        page.getByLabel("Weight, kg").fill("8.4");
        Hand.press(page, "Weigh");
        assertThat(page.locator(".facts")).containsText("8.4 kg");
    }

    private void receiveKetamine() {
        page.navigate(street.address() + "drugs");
        page.getByText("Ketamine 100 mg/ml").click();
        page.getByText("Receive a delivery").click();
        var form = page.locator("form[action$=receipts]");
        form.getByLabel("Amount, ml").fill("10");
        form.getByLabel("Supplier").fill("Northern Veterinary Supplies");
        form.getByLabel("Batch").fill("B4711");
        form.getByLabel("Use unopened by").fill("2031-12-31");
        Hand.press(page, "Receive");
        assertThat(page.locator(".figure")).hasText("10 ml");
    }

    private void giveKetamineToBiscuit() {
        var form = page.locator("form[action$=dispensings]");
        form.getByLabel("Find the patient").pressSequentially("bisc");
        assertThat(form.getByLabel("Biscuit, dog")).isChecked();
        form.getByLabel("Amount, ml").fill("0.5");
        Hand.press(page, "Dispense");
        assertThat(page.locator(".figure")).hasText("9.5 ml");
        assertThat(row("dispensed")).containsText("to Biscuit, dog");
    }

    private void findAsOneTypes() {
        page.navigate(street.address() + "search");
        page.getByLabel("Name, phone, e-mail, postcode or chip").pressSequentially("thorn");
        assertThat(page.locator("#found")).containsText("Margaret Thornton");
    }

    private Locator row(String what) {
        return page.locator("#register tbody tr").filter(new Locator.FilterOptions().setHasText(what)).first();
    }
}
