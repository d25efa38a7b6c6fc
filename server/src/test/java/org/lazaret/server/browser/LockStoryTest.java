package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/// Anna is called away in the middle of a word: her screen locks, shows nothing, and gives the word back.
class LockStoryTest {
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
        page.clock().install();
        page.navigate(node.address());
        page.getByText("Anna Bell MRCVS").click();
        page.navigate(node.address() + "clients/new");
        page.getByLabel("Name").first().fill("Margaret Thorn");
    }

    @AfterEach void close() {
        chromium.close();
        node.close();
    }

    @Test void a_screen_that_nobody_touches_locks_and_gives_back_what_was_typed() {
        page.clock().fastForward("10:30");
        assertThat(page.locator("#lock")).isVisible();
        assertThat(page.locator("#main")).hasAttribute("inert", "");

        unlock("1111");
        assertThat(page.locator("#lock .refused")).containsText("do not belong together");
        unlock("2580");
        assertThat(page.locator("#lock")).hasCount(0);
        assertThat(page.getByLabel("Name").first()).hasValue("Margaret Thorn");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Margaret Thorn").setLevel(
            1))).isVisible();
    }

    @Test void a_form_that_is_sent_to_a_locked_screen_waits_below_the_lock() {
        var elsewhere = page.context().newPage();
        elsewhere.navigate(node.address() + "who");
        elsewhere.getByText("Lock the screen").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();

        assertThat(page.locator("#lock")).isVisible();
        unlock("2580");
        assertThat(page.getByLabel("Name").first()).hasValue("Margaret Thorn");
        assertThat(complaints).allMatch(said -> said.contains("423") || said.contains("422"));
    }

    private void unlock(String pin) {
        page.locator("#lock").getByLabel("PIN").fill(pin);
        page.locator("#lock form[action='/who/pin'] button").click();
    }
}
