package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A client asks who looked at her record, and a practice manager tells her, with the keyboard alone; then she looks at
/// what one of them read. With `-Dpictures=write` its screens become those of the manual.
class WhoLookedStoryTest {
    @RegisterExtension private final Street street = new Street(HillStreet.FIVE);

    @Test void a_manager_tells_who_looked_and_why_and_what_someone_read() {
        var record = register(street.sit("Anna Bell MRCVS"));
        var tom = street.sit("Tom Price RVN");
        tom.navigate(record);
        assertThat(heading(tom)).hasText("Dev Patel");

        var sam = street.sit("Sam Okoro MRCVS");
        tellWhoLooked(sam, record);
        tellWhatTomRead(sam);
        sam.navigate(record + "/readers");
        assertThat(lines(sam).first()).containsText("Sam Okoro MRCVS");
        assertThat(lines(sam).first()).containsText("/readings");
        assertThat(street.complaints()).isEmpty();
    }

    private String register(Page anna) {
        anna.navigate(street.address() + "clients/new");
        anna.getByLabel("Name").fill("Dev Patel");
        anna.getByLabel("Phone").fill("01632 960455");
        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register")).click();
        assertThat(heading(anna)).hasText("Dev Patel");
        return anna.url();
    }

    private void tellWhoLooked(Page sam, String record) {
        sam.navigate(record);
        sam.keyboard().press("l");
        assertThat(heading(sam)).hasText("Who looked: Dev Patel");
        assertThat(line(sam, "Tom Price RVN")).containsText("not explained");
        assertThat(line(sam, "Tom Price RVN")).containsText("Demo ");
        assertThat(line(sam, "Anna Bell MRCVS")).containsText("/clients/…");
        assertThat(lines(sam).first()).containsText("Sam Okoro MRCVS");
        street.picture(sam, "who-looked");
    }

    private void tellWhatTomRead(Page sam) {
        sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tom Price RVN")).click();
        assertThat(heading(sam)).hasText("What Tom Price RVN read");
        assertThat(sam.locator("#readings tbody tr").first()).containsText("Dev Patel");
        street.picture(sam, "what-someone-read");
    }

    private static Locator lines(Page page) { return page.locator("#readers tbody tr"); }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator line(Page page, String who) {
        return lines(page).filter(new Locator.FilterOptions().setHasText(who)).first();
    }
}
