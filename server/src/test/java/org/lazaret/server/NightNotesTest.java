package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An animal of one practice is seen at night at another, over TLS and a hub: in the morning its own practice has what
/// was found and done, who did it, and reads it once.
class NightNotesTest {
    private static final String BOARD = "/waiting";
    private static final Pattern NUMBER = Pattern.compile("name=\"number\" value=\"([0-9]+)\"");
    private static final Pattern COVERED = Pattern.compile("/covered/[a-z0-9]+");
    private static final Pattern NIGHT = Pattern.compile("/nights/[a-z0-9]+/[a-z0-9]+");

    @RegisterExtension private final TwoSites sites = new TwoSites();
    private Chair anna;
    private Chair tom;
    private String rex = "";

    @BeforeEach void open() {
        anna = sites.anna();
        tom = sites.tom();
        rex = anna.rex();
        anna.sent(rex, rex + "/warnings", "text=Bites+when+muzzled");
        anna.sent("/cover", "/cover/sites", "site=mill-lane");
        tom.until("/search?q=margaret", "from hill-street, as of");
    }

    private String covered() { return Chair.found(COVERED, tom.page("/search?q=margaret"), 0); }

    /// Rex is on Tom's table.
    private String admitted() { return tom.sent(covered(), covered() + "/visits", ""); }

    private void signed(String table, String plan) {
        tom.sent(table, table + "/notes", "history=Limping&examination=&assessment=Sprain&plan=" + plan
            + "&temperature=39.1&pulse=&breaths=&membranes=PINK&signed=true");
    }

    private String board() { return anna.page(BOARD); }

    private String report() { return Chair.found(NIGHT, anna.page("/nights"), 0); }

    @Test void what_was_found_at_night_stands_in_the_morning_in_the_animals_own_history() {
        var table = admitted();
        assertThat(tom.page(table)).contains("Rex", "Bites when muzzled", "Margaret Thornton");
        tom.sent(table, table + "/weighings", "weight=24.5");
        assertThat(board()).as("nothing is told before it is signed").doesNotContain("seen at another site");
        signed(table, "Meloxicam");
        anna.until(BOARD, "1 animal was seen at another site");
        var page = anna.page(report());
        assertThat(page).contains("Seen at mill-lane", "Tom Price (0000000)", "Limping", "Sprain", "Meloxicam",
            "24.5 kg", "39.1 °C", "pink");
        assertThat(anna.page(rex)).contains("Seen at mill-lane by Tom Price (0000000): Sprain");
        assertThat(page).as("nobody here changes it").doesNotContain("<textarea");
    }

    @Test void it_is_read_once_and_what_is_added_later_is_unread_again() {
        var table = admitted();
        signed(table, "Rest");
        anna.until(BOARD, "1 animal was seen at another site");
        var number = Chair.found(NUMBER, anna.page(report()), 1);
        anna.sent(report(), report() + "/reads", "number=" + number);
        assertThat(board()).doesNotContain("seen at another site");
        assertThat(anna.page(report())).contains("Read by Anna Bell").doesNotContain("I have read it");
        tom.sent(table, table + "/notes/1/addenda", "text=Rang+at+three");
        anna.until(BOARD, "1 animal was seen at another site");
        assertThat(anna.page(report())).contains("Added later", "Rang at three");
        assertThat(anna.page(rex).split("Seen at mill-lane by", -1)).as("once").hasSize(2);
        var stale = anna.answer(report(), report() + "/reads", "number=" + number);
        assertThat(stale.body()).contains("there is more since you opened it");
    }

    @Test void it_comes_hours_later_when_the_hub_was_dark_and_to_an_animal_that_is_dead_by_then() throws IOException {
        var table = admitted();
        sites.dark();
        signed(table, "Put+to+sleep");
        anna.sent(rex, rex + "/deaths", "day=" + LocalDate.now(ZoneId.of("Europe/London")));
        assertThat(board()).doesNotContain("seen at another site");
        sites.light();
        anna.until(BOARD, "1 animal was seen at another site");
        assertThat(anna.page(rex)).contains("Sprain · Put to sleep");
        assertThat(tom.page("/search?q=rex")).as("their own record stays").contains("/animals/");
    }

    @Test void whoever_comes_again_is_the_same_animal_and_one_that_is_here_is_not_admitted_twice() {
        var table = admitted();
        assertThat(admitted()).as("it is on the table").isEqualTo(table);
        var visit = table.substring(0, table.indexOf("/animals"));
        tom.sent(visit, visit + "/moves", "from=CONSULTING&to=DONE");
        var again = admitted();
        assertThat(again).isNotEqualTo(table);
        assertThat(again.substring(again.lastIndexOf('/'))).isEqualTo(table.substring(table.lastIndexOf('/')));
    }

    @Test void the_hub_learns_nothing_of_it() throws IOException {
        signed(admitted(), "Meloxicam");
        anna.until(BOARD, "1 animal was seen at another site");
        sites.assertHubHasNot("Sprain", "Tom Price");
    }
}
