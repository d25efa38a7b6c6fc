package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A bill, in two browsers: the receptionist and the vet write on it at once, ketamine comes onto it by itself, and
/// it is paid with the keyboard alone. With `-Dpictures=write` its screens become those of the manual.
class BillStoryTest {
    @RegisterExtension private final Street street = new Street();
    private Page vet;
    private Page desk;

    @BeforeEach void open() {
        vet = street.sit("Anna Bell MRCVS");
        desk = street.sit("Tom Price RVN");
    }

    @Test void what_two_people_write_on_one_bill_at_once_is_all_there_and_paid_once() {
        name();
        beginPrices();
        registerMargaretAndBiscuit();
        beginBill();
        var bill = desk.url();
        vet.navigate(bill);

        type(desk, "vacc");
        type(vet, "consu");
        assertThat(lines(vet)).hasCount(2);
        giveKetamineToBiscuit();
        labelIt();
        desk.navigate(bill);
        assertThat(lines(desk)).hasCount(3);
        assertThat(desk.locator("#bill")).containsText("Anna Bell MRCVS,");

        desk.keyboard().press("Alt+y");
        assertThat(desk.locator("#owed")).hasText("£0.00");
        assertThat(desk.locator("#bill")).containsText("settled");
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(desk.getByText("VAT number GB 123 4567 89")).isVisible();
        assertThat(desk.getByText("1 Hill Street, Ashby LE65 1AA")).isVisible();
        assertThat(desk.locator("#bill button").first()).isHidden();
        street.picture(desk, "receipt");
        assertThat(street.complaints()).isEmpty();
    }

    /// On every bill and label from now on.
    private void name() {
        desk.navigate(street.address() + "premises");
        desk.getByLabel("Name on paper").fill("Hill Street Vets");
        desk.getByLabel("Address, with postcode").fill("1 Hill Street, Ashby LE65 1AA");
        desk.getByLabel("Telephone").fill("01632 960100");
        Hand.press(desk, "Set");
        assertThat(desk.locator(".place")).hasText("Hill Street Vets");
    }

    private void beginPrices() {
        desk.navigate(street.address() + "prices");
        desk.getByLabel("VAT number of the practice").fill("GB 123 4567 89");
        Hand.press(desk, "Begin the price list");
        enter("Consultation", "consultation", "each", "45.00");
        enter("Vaccination, dog, yearly booster", "vaccination", "each", "58.50");
        enter("Ketamine injection", "ketamine-100", "ml", "12.40");
        assertThat(desk.locator("#prices tbody tr")).hasCount(3);
    }

    private void enter(String name, String code, String unit, String price) {
        desk.getByText("Enter something new").click();
        var form = desk.locator("form[action='/prices/items']");
        form.getByLabel("Name").fill(name);
        form.getByLabel("Code").fill(code);
        form.getByLabel("Counted in").selectOption(new SelectOption().setLabel(unit));
        form.getByLabel("Price with tax").fill(price);
        Hand.press(desk, "Enter");
        assertThat(desk.locator("#prices")).containsText(name);
    }

    private void registerMargaretAndBiscuit() {
        vet.navigate(street.address() + "clients/new");
        vet.getByLabel("Name").fill("Margaret Thornton");
        vet.getByLabel("Address").fill("4 Mill Lane, Ashby");
        Hand.press(vet, "Register");
        assertThat(vet.getByRole(AriaRole.HEADING,
            new Page.GetByRoleOptions().setName("Margaret Thornton").setLevel(1))).isVisible();
        vet.getByText("New animal").click();
        vet.locator("form[action$=animals]").getByLabel("Name").fill("Biscuit");
        Hand.press(vet, "Register");
        assertThat(
            vet.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Biscuit").setLevel(1))).isVisible();
    }

    private void beginBill() {
        desk.navigate(street.address() + "bills");
        desk.getByLabel("Find the client or the animal").pressSequentially("thorn");
        desk.locator("#found").getByText("Margaret Thornton").click();
        Hand.press(desk, "New bill");
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Bill 1");
    }

    /// Types what was done and presses Enter, before anything could be chosen.
    private static void type(Page page, String what) {
        page.getByLabel("What was done or sold").fill(what);
        page.keyboard().press("Enter");
        assertThat(page.locator("#bill tbody")).containsText(what, new ContainsTextOptions().setIgnoreCase(true));
    }

    private void giveKetamineToBiscuit() {
        vet.navigate(street.address() + "drugs/ketamine-100/register");
        var form = vet.locator("form[action$=dispensings]");
        form.getByLabel("Find the patient").pressSequentially("bisc");
        assertThat(form.getByLabel("Biscuit, dog")).isChecked();
        form.getByLabel("Amount, ml").fill("0.5");
        Hand.press(vet, "Dispense");
        assertThat(vet.locator(".figure")).hasText("-0.5 ml");
    }

    private void labelIt() {
        vet.getByLabel("Label of line 1").click();
        vet.getByLabel("How to give it").fill("0.1 ml under the tongue twice a day, for three days");
        street.picture(vet, "label-form");
        Hand.press(vet, "Write the label");
        assertThat(vet.locator("article")).containsText("Keep out of reach of children.");
        vet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(vet.locator("#label button").first()).isHidden();
        vet.setViewportSize(355, 212);
        street.picture(vet, "label");
        assertThat(Fit.sheets(vet)).as("one label, in mm").containsExactly("100 x 62");
    }

    private static Locator lines(Page page) { return page.locator("#bill tbody tr"); }
}
