package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sam writes down when Tom works, and for whom he stands in; his own hours he cannot set. With `-Dpictures=write` the
/// screen becomes the manual's.
class RotaStoryTest {
    @RegisterExtension private final Street street = new Street(HillStreet.FIVE);

    @Test void a_manager_sets_the_hours_of_others_and_not_their_own() {
        var sam = street.sit("Sam Okoro MRCVS");
        Hand.open(sam, "/staff/a-price");
        sam.getByText("When they work").click();
        for (var day : new String[]{"Monday", "Tuesday", "Thursday"}) works(sam, day, "08:00", "18:30");
        works(sam, "Friday", "20:00", "08:00");
        Hand.press(sam, "Set these hours");
        assertThat(sam.getByLabel("Until, on Friday")).hasValue("08:00");
        standsIn(sam);
        assertThat(Fit.anywhere(sam)).isEmpty();
        sam.locator("details", new Page.LocatorOptions().setHasText("When they work")).scrollIntoViewIfNeeded();
        street.picture(sam, "rota");
        works(sam, "Monday", "08:00", "08:00");
        Hand.press(sam, "Set these hours");
        assertThat(sam.locator(".refused")).containsText("on Monday they begin and end at 08:00");
        own(sam);
        assertThat(street.complaints()).allMatch(one -> one.matches(".*status of 422 .*"));
    }

    private static void works(Page sam, String day, String from, String until) {
        sam.getByLabel("From, on " + day).fill(from);
        sam.getByLabel("Until, on " + day).fill(until);
    }

    private static void standsIn(Page sam) {
        var extras = sam.locator("form[action$='/extras']");
        extras.locator("input[name=day]").fill(LocalDate.now().plusDays(3).toString());
        extras.locator("input[name=from]").fill("09:00");
        extras.locator("input[name=until]").fill("13:00");
        Hand.press(sam, "Add");
        assertThat(sam.locator("#employee")).containsText("09:00 to 13:00");
    }

    private static void own(Page sam) {
        Hand.open(sam, "/staff/a-okoro");
        sam.getByText("When they work").click();
        works(sam, "Sunday", "00:00", "23:00");
        Hand.press(sam, "Set these hours");
        assertThat(sam.locator(".refused")).containsText("Cannot set your own hours");
        assertThat(sam.getByLabel("Until, on Sunday")).hasValue("23:00");
    }
}
