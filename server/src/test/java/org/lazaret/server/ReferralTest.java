package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lazaret.server.wiring.Caller;

/// An animal is referred from one site to another, over TLS and a hub: its whole record is read there, until it ends.
class ReferralTest {
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
        anna.sent(rex, rex + "/weighings", "weight=24.5");
        anna.sent(rex + "/referrals", rex + "/referrals", "site=mill-lane&until=" + TODAY.plusDays(30)
            + "&reason=Heart+murmur.");
        tom.until("/shared", "Heart murmur.");
    }

    private String lent() { return Chair.found(COVERED, tom.page("/shared"), 0); }

    @Test void the_record_is_read_there_and_what_is_new_follows() {
        assertThat(tom.page(lent())).contains("From hill-street, as of", "Referred by Anna Bell (0000000)",
            "Heart murmur.", "Margaret Thornton", "24.5 kg — Anna Bell (0000000)");
        anna.sent(rex, rex + "/warnings", "text=Bites+when+muzzled");
        tom.until(lent(), "Bites when muzzled");
        assertThat(anna.page("/shared")).contains("It is there.");
    }

    @Test void when_it_ends_it_is_gone_there_and_the_page_says_who_has_not_confirmed() {
        var path = lent();
        anna.sent(rex + "/referrals", rex + "/referrals/1/ends", "");
        tom.untilNot(path, "Heart murmur.");
        assertThat(tom.status(path)).isEqualTo(404);
        assertThat(tom.page("/shared")).doesNotContain("Heart murmur.");
        anna.until("/shared", "mill-lane has not yet said that it destroyed it.");
    }

    @Test void what_is_refused_stays_typed_and_nobody_is_referred_to_this_very_site() {
        assertThat(refer("site=mill-lane&until=2020-01-01&reason=His+skin.").body()).contains("that day is over",
            "value=\"2020-01-01\"", ">His skin.</textarea>", "value=\"mill-lane\" selected");
        assertThat(refer("site=gone-away&until=" + TODAY + "&reason=Skin").body()).contains(
            "it is not a site of this zone");
        var until = "until=" + TODAY;
        for (var form : List.of("site=hill-street&reason=Skin&" + until, "reason=Skin&" + until,
            "site=mill-lane&reason=Skin", "site=mill-lane&" + until))
            assertThat(refer(form).status()).as(form).isEqualTo(400);
    }

    private Caller.Reply refer(String fields) { return anna.answer(rex + "/referrals", rex + "/referrals", fields); }

    @Test void what_is_found_there_comes_back_as_from_the_night() {
        var table = tom.sent(lent(), lent() + "/visits", "");
        tom.sent(table, table + "/notes", "history=&examination=&assessment=Murmur+grade+3&plan=Echo&temperature="
            + "&pulse=&breaths=&membranes=&signed=true");
        anna.until(rex, "Seen at mill-lane by Tom Price (0000000): Murmur grade 3");
    }
}
