package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Tom's sign-in was in the wrong hands: the practice manager is told whose data was read there, with a list, evidence
/// and the texts for the authority; that he asked is on record. With `-Dpictures=write` its screens become the
/// manual's.
class AssessmentStoryTest {
    @RegisterExtension private final Street street = new Street(HillStreet.FIVE);

    @Test void a_manager_is_told_whose_data_was_read_and_what_to_tell_the_authority() {
        var anna = street.sit("Anna Bell MRCVS");
        var dev = register(anna, "=Dev Patel", "01632 960455");
        register(anna, "Sarah Whitlock", "01632 960456");
        var tom = street.sit("Tom Price RVN");
        tom.navigate(dev);
        assertThat(heading(tom)).hasText("=Dev Patel");

        var sam = street.sit("Sam Okoro MRCVS");
        ask(sam);
        told(sam);
        downloads(sam);
        notification(sam);
        onRecord(sam);
        assertThat(street.complaints()).as("nobody was chosen at first").hasSize(1).allMatch(
            one -> one.contains("status of 422"));
    }

    private String register(Page anna, String name, String phone) {
        anna.navigate(street.address() + "clients/new");
        anna.getByLabel("Name").fill(name);
        anna.getByLabel("Phone").fill(phone);
        anna.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register")).click();
        assertThat(heading(anna)).hasText(name);
        return anna.url();
    }

    private void ask(Page sam) {
        sam.navigate(street.address() + "staff");
        sam.keyboard().press("d");
        assertThat(heading(sam)).hasText("Whose data was read?");
        sam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer")).click();
        assertThat(sam.locator("#assessment")).containsText("Cannot answer: nobody was chosen");
        sam.getByLabel("Whose sign-in").selectOption("Tom Price RVN");
        sam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer")).click();
    }

    private void told(Page sam) {
        assertThat(sam.locator("#assessment")).containsText("This answer is whole");
        var line = sam.locator("#assessment tbody tr").filter(new Locator.FilterOptions().setHasText("=Dev Patel"));
        assertThat(line).containsText("client");
        assertThat(line).containsText("contact details");
        assertThat(sam.locator("#assessment tbody")).not().containsText("Sarah Whitlock");
        assertThat(sam.locator("#assessment pre").last()).containsText("/hill-street/access/1");
        assertThat(Fit.anywhere(sam)).isEmpty();
        street.picture(sam, "assessment");
    }

    private static void downloads(Page sam) {
        assertThat(got(sam, "List for a spreadsheet")).startsWith("attachment; filename=\"assessment.csv\"").contains(
            "\"CLIENT\",\"'=Dev Patel\",\"yes\",\"CONTACT\",\"hill-street\"").doesNotContain("Whitlock");
        assertThat(got(sam, "Evidence with proofs")).startsWith("attachment; filename=\"assessment.json\"").contains(
            "\"proof\":\"c2sp.org/tlog-proof@v1\\nindex ", "\"whole\":true").doesNotContain("Patel");
    }

    private static String got(Page sam, String name) {
        var path = sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).getAttribute("href");
        return (String) sam.evaluate("""
            path => fetch(path).then(async there => there.headers.get('content-disposition') + await there.text())""",
            path);
    }

    private void notification(Page sam) {
        sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Texts for the authority")).click();
        assertThat(heading(sam)).hasText("Texts for the authority");
        sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ICO (United Kingdom)")).click();
        assertThat(line(sam, "How many people")).containsText("1");
        assertThat(line(sam, "What kinds of personal data")).containsText("contact details");
        assertThat(line(sam, "How it was found")).containsText("For a person to fill in");
        assertThat(Fit.anywhere(sam)).isEmpty();
        street.picture(sam, "notification");
    }

    private void onRecord(Page sam) {
        sam.navigate(street.address() + "staff/a-okoro/readings");
        var pages = sam.locator("#readings tbody");
        for (var page : new String[]{"/assessment?what=SIGN_IN&account=", "/assessment/notification?what=SIGN_IN",
            "/assessment/list?what=SIGN_IN", "/assessment/evidence?what=SIGN_IN"}) assertThat(pages).containsText(page);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator line(Page page, String field) {
        return page.locator("#notification tr").filter(new Locator.FilterOptions().setHasText(field)).first();
    }
}
