package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// At night a site asks an animal's own practice for its record, over TLS and a hub: it is lent, or not, by a person.
class AskTest {
    private static final Pattern ASKED = Pattern.compile("/asks/q[a-z0-9]+");
    private static final Pattern COVERED = Pattern.compile("/covered/[a-z0-9]+");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @RegisterExtension private final TwoSites sites = new TwoSites();
    private Chair anna;
    private Chair tom;
    private String rex = "";

    @BeforeEach void open() {
        anna = sites.anna();
        tom = sites.tom();
        rex = anna.rex();
    }

    /// @return where Anna reads it
    private String ask(String animal) {
        tom.sent("/asks/new", "/asks", "site=hill-street&chip=&animal=" + animal
            + "&owner=Thornton&phone=&reason=Ate+raisins+at+ten.");
        anna.until("/shared", "Ate raisins at ten.");
        return Chair.found(ASKED, anna.page("/shared"), 0);
    }

    @Test void what_is_asked_for_is_lent_by_a_person_and_read_there() {
        assertThat(tom.page("/search?q=margaret")).contains("/asks/new?typed=margaret");
        assertThat(tom.page("/asks/new?typed=margaret")).contains("value=\"margaret\"");
        var inquiry = ask("Rex");
        assertThat(tom.page("/shared")).contains("not answered yet");
        assertThat(anna.page("/waiting")).contains("mill-lane asks for the record of an animal.");
        assertThat(anna.page(inquiry)).contains("Tom Price (0000000)", "Margaret Thornton", "Thornton", rex);
        var until = TODAY.plusDays(7);
        anna.sent(inquiry, inquiry + "/loans", "animal=" + rex.substring(9) + "&until=" + until);
        assertThat(anna.page(inquiry)).contains("The record of Rex is lent until");
        assertThat(anna.page("/waiting")).doesNotContain("asks for the record");
        assertThat(anna.page(rex + "/readers")).contains("Lent to other sites", "mill-lane", "by Anna Bell",
            "Tom Price (0000000), mill-lane: Ate raisins at ten.", ">another site asked</a>", inquiry);
        tom.until("/shared", "by Anna Bell (0000000).");
        tom.until("/shared", "/covered/");
        assertThat(tom.page(Chair.found(COVERED, tom.page("/shared"), 0))).contains("Margaret Thornton",
            "Tom Price (0000000), mill-lane: Ate raisins at ten.");
        assertThat(anna.answer("/clients/new", inquiry + "/loans", "animal=" + rex.substring(9) + "&until="
            + until).body()).contains("Cannot answer again");
    }

    @Test void no_and_nothing_found_come_back_in_plain_words_and_say_no_more() {
        var inquiry = ask("Rexie");
        assertThat(anna.page(inquiry)).contains("No animal here fits that.").doesNotContain("Margaret");
        assertThat(
            anna.answer(inquiry, inquiry + "/loans", "animal=" + rex.substring(9) + "&until=" + TODAY).status()).as(
                "it does not fit").isEqualTo(400);
        anna.sent(inquiry, inquiry + "/blanks", "");
        tom.until("/shared", "Nothing found by that.");
        assertThat(tom.page("/shared")).doesNotContain("Margaret");
        tom.sent("/asks/new", "/asks", "site=hill-street&chip=900+182+000+000+009&animal=&owner=&phone=&reason=Hit.");
        anna.until("/shared", "900182000000009");
        var second = Chair.found(ASKED, anna.page("/shared"), 0);
        anna.sent(second, second + "/denials", "reason=Ring+us+first.");
        tom.until("/shared", "No: Ring us first. (Anna Bell (0000000))");
    }

    @Test void at_night_the_site_that_covers_is_lent_what_it_asks_for_by_its_chip() {
        anna.sent("/cover", "/cover/sites", "site=mill-lane");
        assertThat(anna.page("/cover")).contains("No record goes to mill-lane by itself");
        anna.sent("/cover", "/cover/loans", "site=mill-lane&allowed=true");
        assertThat(anna.page("/cover")).contains("mill-lane is lent a record by itself, for 3 days");
        var client = anna.register("Bea Long");
        anna.sent(client, client + "/animals", "name=Tom&species=CAT&breed=&sex=MALE&born=&chip=900182000000001");
        tom.sent("/asks/new", "/asks", "site=hill-street&chip=900182000000001&animal=&owner=&phone=&reason=Hit.");
        tom.until("/shared", "by itself.");
        tom.until("/shared", "/covered/");
        assertThat(anna.page("/waiting")).contains("1 record was lent by itself");
        var inquiry = Chair.found(ASKED, anna.page("/shared"), 0);
        assertThat(anna.page(inquiry)).contains("The record of Tom is lent until", "nobody was here");
        anna.sent(inquiry, inquiry + "/reads", "");
        assertThat(anna.page("/waiting")).doesNotContain("lent by itself");
        anna.sent("/cover", "/cover/loans", "site=mill-lane&allowed=false");
        assertThat(anna.page("/cover")).contains("No record goes to mill-lane by itself");
    }

    @Test void what_is_refused_stays_typed_and_nobody_asks_this_very_site() {
        assertThat(tom.answer("/asks/new", "/asks",
            "site=hill-street&chip=&animal=Rex&owner=&phone=&reason=Hit.").body()).contains("too little to find",
                "value=\"Rex\"", ">Hit.</textarea>");
        for (var form : List.of("site=mill-lane&chip=&animal=Rex&owner=Ann&phone=&reason=Hit.", "site=hill-street"))
            assertThat(tom.answer("/asks/new", "/asks", form).status()).as(form).isEqualTo(400);
        assertThat(anna.status("/asks/qnobody")).isEqualTo(404);
    }
}
