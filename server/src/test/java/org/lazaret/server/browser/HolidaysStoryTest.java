package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lazaret.practice.premises.Holidays;
import org.lazaret.practice.premises.Part;

/// A manager closes the public holidays of the coming year, by keys. With `-Dpictures=write` the screen becomes the
/// manual's.
class HolidaysStoryTest {
    @RegisterExtension private final Street street = new Street();
    private Page page;

    @Test void a_manager_closes_one_holiday_then_all_and_opens_on_one_after_all() {
        page = street.sit("Anna Bell MRCVS");
        page.navigate(street.address() + "premises");
        page.keyboard().press("b");
        Hand.heading(page, "Public holidays");
        page.getByLabel("Whose holidays the practice keeps").selectOption("Scotland");
        Hand.press(page, "Show these");
        assertThat(page.locator("#holidays .found")).containsText("St Andrew's Day as usual");
        closeOne();
        assertThat(Fit.anywhere(page)).isEmpty();
        street.picture(page, "holidays");
        closeAll();
        asUsual();
        assertThat(street.complaints()).isEmpty();
    }

    private void closeOne() {
        var spring = row("Good Friday");
        spring.getByText("Close", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(spring.locator(".tag.care")).hasText("closed");
        assertThat(row("Early May bank holiday").locator(".tag")).hasText("as usual");
    }

    private void closeAll() {
        page.keyboard().press("a");
        assertThat(page.locator("#holidays .tag.care")).hasCount(page.locator("#holidays .found li").count());
        var today = LocalDate.now();
        var next = Holidays.of(Part.SCOTLAND, today, today.plusYears(1)).stream().filter(
            one -> one.day().getDayOfWeek() != DayOfWeek.SUNDAY).findFirst().orElseThrow();
        page.locator("#holidays a[href='/diary/" + next.day() + "']").click();
        assertThat(page.locator("#diary")).containsText("Closed: ");
        page.goBack();
    }

    private void asUsual() {
        row("Good Friday").getByText("As usual").click();
        assertThat(row("Good Friday").locator(".tag")).hasText("as usual");
        assertThat(page.locator("#holidays .tag.plain")).hasCount(1);
    }

    private Locator row(String holiday) {
        return page.locator("#holidays .found li").filter(
            new Locator.FilterOptions().setHasText(holiday)).first();
    }
}
