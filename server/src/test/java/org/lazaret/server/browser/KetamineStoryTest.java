package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A morning at a practice, in a browser: a client and her dog are written down, found as one types, and given
/// ketamine;
/// then the power goes. With `-Dpictures=write` its screens become those of the manual.
class KetamineStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");

    @TempDir Path folder;
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private NodeProcess node;
    private Page page;

    @BeforeEach void open() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), HillStreet.NODE);
        node = NodeProcess.start(folder.resolve("node.yaml"));
        chromium = Chromium.start();
        page = chromium.page(complaints);
    }

    @AfterEach void close() {
        chromium.close();
        node.close();
    }

    @Test void what_the_page_said_is_saved_is_there_after_the_power_went() {
        sitDown();
        registerMargaretAndBiscuit();
        receiveKetamine();
        giveKetamineToBiscuit();
        findAsOneTypes();

        node.kill();
        node = NodeProcess.start(folder.resolve("node.yaml"));

        findAsOneTypes();
        page.navigate(node.address() + "drugs/ketamine-100/register");
        assertThat(row("dispensed")).containsText("to Biscuit, dog");
        assertThat(page.locator(".figure")).hasText("9.5 ml");
        assertThat(complaints).isEmpty();
    }

    private void sitDown() {
        page.navigate(node.address());
        page.getByText("Anna Bell MRCVS").click();
        assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Waiting").setLevel(1))).isVisible();
    }

    private void registerMargaretAndBiscuit() {
        page.navigate(node.address() + "clients/new");
        page.getByLabel("Name").fill("Margaret Thornton");
        page.getByLabel("Phone").fill("01632 960112");
        page.getByLabel("Address").fill("4 Mill Lane, Ashby");
        picture("new-client");
        press("Register");
        heading("Margaret Thornton");
        page.getByText("New animal").click();
        var form = page.locator("form[action$=animals]");
        form.getByLabel("Name").fill("Biscuit");
        form.getByLabel("Breed").fill("Border terrier");
        press("Register");
        heading("Biscuit");
        page.getByLabel("Weight, kg").fill("8.4");
        press("Weigh");
        assertThat(page.locator(".facts")).containsText("8.4 kg");
        picture("animal");
    }

    private void receiveKetamine() {
        page.navigate(node.address() + "drugs");
        page.getByText("Ketamine 100 mg/ml").click();
        page.getByText("Receive a delivery").click();
        var form = page.locator("form[action$=receipts]");
        form.getByLabel("Amount, ml").fill("10");
        form.getByLabel("Supplier").fill("Northern Veterinary Supplies");
        form.getByLabel("Batch").fill("B4711");
        form.getByLabel("Use unopened by").fill("2031-12-31");
        press("Receive");
        assertThat(page.locator(".figure")).hasText("10 ml");
    }

    private void giveKetamineToBiscuit() {
        var form = page.locator("form[action$=dispensings]");
        form.getByLabel("Find the patient").pressSequentially("bisc");
        assertThat(form.getByLabel("Biscuit, dog")).isChecked();
        form.getByLabel("Amount, ml").fill("0.5");
        press("Dispense");
        assertThat(page.locator(".figure")).hasText("9.5 ml");
        assertThat(row("dispensed")).containsText("to Biscuit, dog");
        picture("register");
    }

    private void findAsOneTypes() {
        page.navigate(node.address() + "search");
        page.getByLabel("Name, phone, e-mail, postcode or chip").pressSequentially("thorn");
        assertThat(page.locator("#found")).containsText("Margaret Thornton");
        picture("search");
    }

    private Locator row(String what) {
        return page.locator("#register tbody tr").filter(new Locator.FilterOptions().setHasText(what)).first();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).locator(
            "visible=true").click();
    }

    private void heading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1))).isVisible();
    }

    private void picture(String name) {
        if (PICTURES) page.screenshot(new Page.ScreenshotOptions().setPath(MANUAL.resolve(name + ".png")));
    }
}
