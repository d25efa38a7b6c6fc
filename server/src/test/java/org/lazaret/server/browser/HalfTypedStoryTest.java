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

/// Someone is called away in the middle of a word, and everything dies: what was typed is there afterwards.
class HalfTypedStoryTest {
    @TempDir Path folder;
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private NodeProcess node;

    @BeforeEach void open() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), HillStreet.NODE);
        node = NodeProcess.start(folder.resolve("node.yaml"));
        chromium = Chromium.start();
    }

    @AfterEach void close() {
        chromium.close();
        node.close();
    }

    @Test void a_half_filled_form_outlives_node_and_browser() {
        var page = sitDown();
        page.navigate(node.address() + "clients/new");
        page.getByLabel("Name").pressSequentially("Margaret Thorn");
        page.getByLabel("Address").fill("4 Mill Lane");
        assertThat(page.locator("#kept")).containsText("Kept");

        node.kill();
        page.getByLabel("Name").press("End");
        page.getByLabel("Name").pressSequentially("ton");
        assertThat(page.locator("#kept")).containsText("not kept now");
        node = NodeProcess.start(folder.resolve("node.yaml"), node.port());
        assertThat(page.locator("#kept")).containsText("Kept at");
        chromium.close();
        chromium = Chromium.start();

        var again = sitDown();
        again.getByText("Unfinished").click();
        again.getByText("New client").click();
        assertThat(again.getByLabel("Name")).hasValue("Margaret Thornton");
        assertThat(again.getByLabel("Address")).hasValue("4 Mill Lane");
        assertThat(again.getByText("It is not saved yet")).isVisible();
        again.getByLabel("Phone").fill("01632 960112");
        again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register").setExact(true)).click();
        assertThat(again.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(
            "Margaret Thornton");
        again.navigate(node.address() + "clients/new");
        assertThat(again.getByLabel("Name")).hasValue("");
        assertThat(again.getByText("Unfinished")).not().isVisible();
    }

    @Test void what_one_types_is_not_another_s() {
        var page = sitDown();
        page.navigate(node.address() + "clients/new");
        page.getByLabel("Name").pressSequentially("Margaret");
        assertThat(page.locator("#kept")).containsText("Kept");

        page.navigate(node.address() + "who");
        page.getByText("Tom Price RVN").click();
        page.navigate(node.address() + "clients/new");
        assertThat(page.getByLabel("Name")).hasValue("");
        assertThat(complaints).isEmpty();
    }

    @Test void a_scanner_types_into_no_note() {
        var page = sitDown();
        page.navigate(node.address() + "clients/new");
        page.getByLabel("Address").fill("4 Mill Lane");
        page.keyboard().type("985121000012345");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?scan=1&q=985121000012345");
        page.navigate(node.address() + "clients/new");
        assertThat(page.getByLabel("Address")).hasValue("4 Mill Lane");
    }

    private Page sitDown() {
        var page = chromium.page(complaints);
        page.navigate(node.address());
        page.getByText("Anna Bell MRCVS").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
        return page;
    }
}
