package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// Kim takes over a practice, adds a passkey, signs out, and comes back with it: in a browser with an authenticator.
class PasskeyStoryTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HILL = HillStreet.NODE.substring(0, HillStreet.NODE.indexOf("    people:"));

    @TempDir Path folder;
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private Node node;
    private Page page;

    @BeforeEach void open() throws IOException {
        node = Node.start(NodeFile.read(Files.writeString(folder.resolve("node.yaml"), HILL)));
        chromium = Chromium.start();
        page = chromium.page(complaints);
        authenticator();
        takeOver();
    }

    @AfterEach void close() {
        chromium.close();
        node.close();
    }

    @Test void a_passkey_signs_its_owner_in_and_nobody_once_it_is_taken_away() {
        page.getByLabel("What you call it").fill("my phone");
        page.getByText("Add a passkey").click();
        assertThat(page.locator("#me .grow")).hasText("my phone");

        signOut();
        page.getByText("Sign in with a passkey").click();
        assertThat(page.locator("a.me")).hasText("Kim Ware");

        page.navigate(address() + "me");
        page.getByText("Take away").click();
        assertThat(page.locator("#me .grow")).hasCount(0);
        signOut();
        page.getByText("Sign in with a passkey").click();
        assertThat(page.locator(".refused")).containsText("none that is known here");
        assertThat(complaints).allMatch(said -> said.contains("422"));
    }

    /// One that its owner always unlocks.
    private void authenticator() {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var yes : List.of("hasResidentKey", "hasUserVerification", "isUserVerified",
            "automaticPresenceSimulation"))
            options.addProperty(yes, true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private void takeOver() {
        var errand = node.errands().getFirst();
        page.navigate(address() + "who/first");
        page.getByLabel("Code").fill(errand.substring(errand.lastIndexOf(' ') + 1));
        page.getByLabel("Your name").fill("Kim Ware");
        page.getByLabel("Sign-in name").fill("kim");
        page.getByLabel("New password").fill(PASSWORD);
        page.getByText("Set up the practice").click();
        assertThat(page.locator("#me")).isVisible();
    }

    private void signOut() {
        page.navigate(address() + "who");
        page.getByText("Sign out").click();
        assertThat(page.getByLabel("Password")).isVisible();
    }

    private String address() { return node.addresses().getFirst(); }
}
