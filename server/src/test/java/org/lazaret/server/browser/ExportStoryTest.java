package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lazaret.server.signin.TapDoor;

/// Sam needs the list of all clients, and Anna signs for it; it is on record, and the watch tells. With
/// `-Dpictures=write` the screen becomes the manual's.
class ExportStoryTest {
    @RegisterExtension private final Street street = new Street(HillStreet.FIVE);

    @Test void a_list_leaves_the_practice_by_two_people_and_on_record() {
        Hand.registerRex(street.sit("Anna Bell MRCVS"));
        var sam = street.sit("Sam Okoro MRCVS");
        Hand.open(sam, "/staff");
        sam.getByText("List of all clients").click();
        Hand.heading(sam, "List of all clients");
        signs(sam, "0000");
        assertThat(sam.locator(".refused")).containsText("do not belong together");
        assertThat(sam.locator("#exports table")).hasCount(0);
        assertThat(sam.locator("input[name=why]")).hasValue("letters about the move");
        signs(sam, TapDoor.PIN);
        assertThat(sam.locator("#exports tbody")).containsText("letters about the move");
        assertThat(Fit.anywhere(sam)).isEmpty();
        street.picture(sam, "exports");
        assertThat(got(sam, "/exports/1/clients")).startsWith("attachment; filename=\"clients.csv\"").contains(
            "\"client\",\"name\",\"phone\"", "\"Margaret Thornton\"");
        told(sam);
        assertThat(got(sam, "/exports/2/clients")).as("let out by nobody").doesNotContain("Thornton");
    }

    private static void signs(Page sam, String pin) {
        sam.locator("input[name=why]").fill("letters about the move");
        sam.locator("#exports form select").selectOption("a-bell");
        sam.locator("#exports input[name=pin]").fill(pin);
        Hand.press(sam, "Let it out");
    }

    private void told(Page sam) {
        Hand.open(sam, "/watch");
        assertThat(sam.locator("#watch")).containsText(
            "The account of Sam Okoro MRCVS took the list of all clients out of the practice as a file: 1 people or");
        assertThat(sam.locator("#watch")).containsText("Nothing was stopped.");
        sam.navigate(street.address() + "staff/a-okoro/readings");
        assertThat(sam.locator("#readings tbody")).containsText("/exports/1/clients");
    }

    private static String got(Page sam, String path) {
        return (String) sam.evaluate("""
            path => fetch(path).then(async there => there.headers.get('content-disposition') + await there.text())""",
            path);
    }
}
