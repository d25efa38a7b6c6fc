package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody new rings about a cat: the call, the client, the cat, two weights and a slip of the hand, in a browser.
/// With `-Dpictures=write` its screens become those of the manual.
class PhoneCallStoryTest {
    @RegisterExtension private final Street street = new Street();
    private Page page;

    @BeforeEach void open() {
        page = street.page();
        page.navigate(street.address());
        page.getByText("Anna Bell MRCVS").click();
    }

    @Test void somebody_new_rings_and_their_cat_is_weighed_twice() {
        takeTheCall();
        registerLuna();
        weighTwice();
        putTheSlipRight();
        ringAgain();
        findHerByHerChip();
        ringBack();
        assertThat(street.complaints().stream().filter(said -> !said.contains("422"))).isEmpty();
    }

    private void takeTheCall() {
        page.navigate(street.address() + "calls/new");
        page.getByLabel("Who rings?").pressSequentially("patel");
        assertThat(page.getByLabel("Somebody new")).isChecked();
        assertThat(page).hasURL(street.address() + "calls/new");
        assertThat(page).hasTitle("Phone call · Hill Street Veterinary Practice");
        var form = page.locator("form[action='/calls']");
        form.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill("Dev Patel");
        form.getByLabel("Phone", new Locator.GetByLabelOptions().setExact(true)).fill("01632 960455");
        form.getByLabel("What it is about").fill("Luna is off her food; offered Thursday.");
        form.getByLabel("Ring back by").fill("2099-11-24T16:30");
        street.picture(page, "call");
        Hand.press(page, "Write the call down");
        Hand.heading(page, "Dev Patel");
        assertThat(page.locator(".timeline")).containsText("Luna is off her food; offered Thursday.");
    }

    private void registerLuna() {
        page.getByText("New animal").click();
        var form = page.locator("form[action$=animals]");
        form.getByLabel("Name").fill("Luna");
        form.getByLabel("Kind").selectOption("CAT");
        form.getByLabel("Chip").fill("826098100000001");
        Hand.press(page, "Register");
        Hand.heading(page, "Luna");
        assertThat(page.locator(".facts")).containsText("cat");
        assertThat(page.locator(".facts")).containsText("Dev Patel");
    }

    private void weighTwice() {
        weigh("4.2");
        assertThat(page.locator(".facts")).containsText("4.2 kg");
        weigh("42");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Cannot write 42 kg yet");
        assertThat(page.locator(".facts")).containsText("4.2 kg");
        street.picture(page, "weight-doubted");
        Hand.press(page, "Yes, 42 kg");
        assertThat(page.locator(".facts")).containsText("42 kg");
        assertThat(page.locator("svg.chart circle")).hasCount(2);
        assertThat(page.locator("svg.chart circle.odd")).hasCount(1);
    }

    private void putTheSlipRight() {
        page.getByText("Put a weighing right").click();
        page.getByLabel("What the scales showed, kg").fill("4.25");
        Hand.press(page, "Correct");
        assertThat(page.locator(".facts")).containsText("4.25 kg");
        assertThat(page.locator("svg.chart circle.odd")).hasCount(0);
        assertThat(page.locator(".timeline")).containsText("Weighing 2 corrected to 4.25 kg");
        assertThat(page.locator(".timeline")).containsText("Weighed 42 kg");
        page.getByText("Warn colleagues").click();
        page.getByLabel("What one must know").fill("Bites when held by the neck.");
        Hand.press(page, "Warn");
        assertThat(page.locator(".banner.refused")).containsText("Bites when held by the neck.");
        page.setViewportSize(1280, 1340);
        street.picture(page, "animal-history");
    }

    private void ringAgain() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take a call")).click();
        assertThat(page.getByLabel("Luna (cat)")).isChecked();
        page.getByLabel("Somebody new").check();
        assertThat(page.getByLabel("Luna (cat)")).isHidden();
        page.getByLabel("Dev Patel").check();
        page.getByLabel("What it is about").fill("Ate half her supper; small meals, ring if not better tomorrow.");
        street.picture(page, "call-about-an-animal");
        Hand.press(page, "Write the call down");
        Hand.heading(page, "Dev Patel");
        page.locator("#client").getByText("Luna").first().click();
        Hand.heading(page, "Luna");
        assertThat(page.locator(".timeline")).containsText("By telephone: Ate half her supper");
    }

    private void findHerByHerChip() {
        page.navigate(street.address() + "search?q=826098100000001");
        Hand.heading(page, "Luna");
        page.navigate(street.address() + "search?q=826098100000002");
        assertThat(page.locator("#found")).containsText("No animal here has the chip 826098100000002.");
        page.navigate(street.address() + "search");
        page.locator("#results input[name=q]").pressSequentially("luna");
        assertThat(page.locator("#found")).containsText("of Dev Patel");
        assertThat(page.locator("#found")).containsText("cat");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        Hand.heading(page, "Luna");
    }

    private void ringBack() {
        page.navigate(street.address() + "calls");
        page.getByLabel("What was said when you rang back").fill("Eats again; no need to come.");
        Hand.press(page, "Rung back");
        assertThat(page.locator("#calls")).containsText("Nobody waits for a call.");
    }

    private void weigh(String kilograms) {
        page.getByLabel("Weight, kg").fill(kilograms);
        Hand.press(page, "Weigh");
    }
}
