package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lazaret.server.signin.TapDoor;

/// Sam makes up a client; Tom finds her among the others and opens her record, and is out before he opens the next; Sam
/// sees why, and with Anna gives all of it back. With `-Dpictures=write` his screens become those of the manual.
class WatchStoryTest {
    private static final String STOPPED = "the watch of this practice has stopped this account for an hour";

    @RegisterExtension private final Street street = new Street(HillStreet.FIVE);

    @Test void who_opens_the_record_of_nobody_is_out_and_two_people_undo_it() {
        var anna = street.sit("Anna Bell MRCVS");
        Hand.registerRex(anna);
        var sam = street.sit("Sam Okoro MRCVS");
        var nobody = madeUp(sam);
        var tom = street.sit("Tom Price RVN");
        tom.navigate(anna.url());
        weight(tom).fill("8.1");
        assertThat(tom.locator("#kept")).containsText("Kept");
        opens(beside(tom), nobody);
        asked(tom);
        stopped(tom);
        seesWhy(sam);
        asksWhose(sam);
        undoes(sam);
        street.sit(tom, "Tom Price RVN");
        concludes(sam);
        // a page of whoever was stopped asks for news once more, and then who is there
        assertThat(street.complaints()).allMatch(one -> one.matches(".*status of (403|422|423) .*"));
    }

    private String madeUp(Page sam) {
        Hand.open(sam, "/staff");
        sam.getByText("Made-up clients").click();
        Hand.heading(sam, "Made-up clients");
        Hand.press(sam, "Make somebody up");
        var name = sam.locator("#decoys tbody th").first();
        assertThat(name).isVisible();
        assertThat(Fit.anywhere(sam)).isEmpty();
        street.picture(sam, "decoys");
        return name.innerText().strip();
    }

    /// A window beside the one in which he is typing.
    private static Page beside(Page tom) {
        var other = tom.context().newPage();
        other.navigate(tom.url());
        return other;
    }

    private static void opens(Page tom, String nobody) {
        Hand.open(tom, "/search?q=" + nobody.replace(' ', '+'));
        tom.locator("main").getByText(nobody).first().click();
        Hand.heading(tom, nobody);
    }

    private static Locator weight(Page tom) { return tom.locator("input[name=weight][data-key=w]"); }

    /// His page asks by itself who is there, says why he may not go on, and keeps what he typed.
    private static void asked(Page tom) {
        var lock = tom.locator("#lock");
        assertThat(lock).isVisible();
        lock.locator("select[name=account]").selectOption(new SelectOption().setLabel("Tom Price RVN"));
        lock.getByLabel("PIN").fill(TapDoor.PIN);
        lock.locator("form[action='/who/pin'] button").click();
        assertThat(lock.locator(".refused")).containsText(STOPPED);
        assertThat(tom.locator("#gone")).hasCount(0);
        assertThat(weight(tom)).hasValue("8.1");
    }

    /// He gets nothing at the door either.
    private static void stopped(Page tom) {
        Hand.open(tom, "/who");
        tom.getByText("Tom Price RVN").first().click();
        assertThat(tom.locator("main")).containsText(STOPPED);
    }

    private void seesWhy(Page sam) {
        Hand.open(sam, "/waiting");
        assertThat(sam.locator(".standing.alarm")).containsText("The watch has found something");
        sam.locator(".standing.alarm a[href='/watch']").click();
        Hand.heading(sam, "What the watch has found");
        assertThat(sam.locator("#watch .sheet")).containsText(
            "The account of Tom Price RVN opened the record of a client who does not exist.");
        assertThat(sam.locator("#watch .sheet")).containsText("The account was stopped for an hour");
        assertThat(sam.locator("#watch .sheet")).containsText("cannot sign in for 60 more min");
        assertThat(Fit.anywhere(sam)).isEmpty();
        street.picture(sam, "watch");
    }

    /// The question is asked with what is known, and the authority's text says who found it.
    private void asksWhose(Page sam) {
        sam.getByText("under this account at any computer").click();
        Hand.heading(sam, "Whose data was read?");
        assertThat(sam.locator("select[name=account]")).hasValue("a-price");
        assertThat(sam.locator("#assessment")).containsText("Texts for the authority");
        sam.getByText("Texts for the authority").click();
        sam.getByText("DPC (Ireland)").click();
        assertThat(sam.locator("#notification")).containsText(
            "the record of a client who does not exist was opened. The account was stopped for an hour.");
        Hand.open(sam, "/watch");
    }

    private static void undoes(Page sam) {
        sam.getByText("It is wrong: undo it").click();
        sam.locator("#watch form select").first().selectOption("a-bell");
        sam.locator("#watch input[name=pin]").fill(TapDoor.PIN);
        Hand.press(sam, "Let them work again");
        assertThat(sam.locator("#watch .sheet")).containsText(
            "Two people have undone it: Tom Price RVN works as before.");
        assertThat(sam.locator("#watch")).not().containsText("cannot sign in");
    }

    private static void concludes(Page sam) {
        sam.locator("#watch select[name=outcome]").selectOption("TRIED_OUT");
        Hand.press(sam, "Put on record");
        assertThat(sam.locator("#watch table")).containsText("Somebody tried out whether the watch sees it");
        assertThat(sam.locator("#watch")).containsText("Nothing waits to be looked into.");
        Hand.open(sam, "/waiting");
        assertThat(sam.locator("p.standing")).not().containsText("The watch has found");
        Hand.open(sam, "/watch");
        assertThat(sam.locator("#watch table")).isVisible();
        assertThat(Fit.anywhere(sam)).isEmpty();
    }
}
