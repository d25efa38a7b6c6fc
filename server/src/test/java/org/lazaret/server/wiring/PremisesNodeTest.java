package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The practice's papers and hours over HTTP: what is set there stands in the diary.
class PremisesNodeTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final String MONDAY = "/diary/2099-01-05";
    private static final String TUESDAY = "/diary/2099-01-06";

    @TempDir Path folder;
    private Node node;
    private Caller anna;

    @BeforeEach void open() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), NodeTest.HILL);
        open(folder);
    }

    private void open(Path folder) {
        node = Node.demonstrate(NodeFile.read(folder.resolve("node.yaml")));
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
    }

    @AfterEach void close() { node.close(); }

    @Test void the_diary_offers_the_hours_that_were_set_and_says_when_it_is_shut() {
        assertThat(anna.get(MONDAY).body()).contains("Open 08:30–18:30", "time=18:15");

        anna.post("/premises/hours", week("MONDAY 08:00 12:00", "MONDAY 14:00 17:00", "SUNDAY  "));

        assertThat(anna.get(MONDAY).body()).contains("Open 08:00–12:00, 14:00–17:00", "time=16:45").doesNotContain(
            "time=12:00", "time=17:00", "time=18:15");
        assertThat(anna.get(TUESDAY).body()).contains("Shut that day").doesNotContain("time=");
    }

    @Test void a_day_that_is_closed_says_why_in_the_diary_until_it_is_as_usual_again() {
        var form = "&day=2099-01-05&reason=Boxing+Day&from=&until=";
        assertThat(anna.post("/premises/days", "once=" + once() + form).status()).isEqualTo(303);
        assertThat(anna.get("/premises").body()).contains("Monday,", "5 Jan 2099", "Boxing Day", "closed</span>");
        assertThat(anna.get(MONDAY).body()).contains("Closed: Boxing Day").doesNotContain("time=");
        assertThat(anna.get(TUESDAY).body()).contains("Open 08:30–18:30", "time=09:00");

        anna.post("/premises/days", "once=" + once() + form.replace("from=&until=", "from=10:00&until=12:00"));
        assertThat(anna.get(MONDAY).body()).contains("Boxing Day: open 10:00–12:00", "time=11:45").doesNotContain(
            "time=12:00");

        anna.post("/premises/days/2099-01-05/withdrawals", "once=" + once());
        assertThat(anna.get(MONDAY).body()).contains("Open 08:30–18:30").doesNotContain("Boxing Day");
    }

    @Test void holidays_are_those_of_the_part_that_was_chosen_and_close_with_the_name_they_were_offered_by() {
        assertThat(anna.get("/premises/holidays").body()).contains("Nobody has said yet").doesNotContain("Christmas");
        anna.post("/premises/holidays/parts", "once=" + once() + "&part=NETHERLANDS");
        assertThat(anna.get("/premises/holidays").body()).contains("King&#39;s Day", "Whit Monday").doesNotContain(
            "Boxing Day");

        var closing = "&day=2099-01-05&reason=King%27s+Day&day=2099-01-06&reason=Whit+Monday";
        assertThat(anna.post("/premises/holidays/closings", "once=" + once() + closing).status()).isEqualTo(303);
        assertThat(anna.get(MONDAY).body()).contains("Closed: King's Day");
        assertThat(anna.get(TUESDAY).body()).contains("Closed: Whit Monday");
        var again = anna.post("/premises/holidays/closings", "once=" + once() + closing);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("something was said already");

        anna.post("/premises/holidays/2099-01-05/withdrawals", "once=" + once());
        assertThat(anna.get(MONDAY).body()).contains("Open 08:30–18:30");
    }

    @Test void a_day_that_cannot_be_set_stands_in_the_form_as_typed_with_the_reason() {
        var half = anna.post("/premises/days", "once=" + once()
            + "&day=2099-01-05&reason=Half+day&from=&until=12:00");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("on Monday it would open at 12:00 and shut at 12:00", "value=\"Half day\"",
            "value=\"2099-01-05\"");
    }

    @Test void hours_that_cannot_be_stand_in_the_form_as_typed_with_the_reason() {
        var half = anna.post("/premises/hours", week("MONDAY 08:00 ", "MONDAY  "));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("on Monday it would open at 08:00 and shut at 08:00", "value=\"08:00\"");
        assertThat(anna.post("/premises/hours", week("MONDAY  ")).body()).contains("never be open");
        assertThat(anna.post("/premises/hours", week("MONDAY noon 13:00", "FRIDAY  ")).status()).isEqualTo(400);
    }

    @Test void every_page_bears_the_name_that_was_set_and_before_that_the_one_of_the_nodes_file() {
        assertThat(anna.get(MONDAY).body()).contains("· Hill Street</title>", ">Hill Street</a>");

        var set = anna.post("/premises/letterheads", "once=" + once()
            + "&name=Ash+%26+Bell&address=12+Hill+Street,+HG99+1AB&phone=01632+960100");
        assertThat(set.status()).isEqualTo(303);

        assertThat(anna.get(MONDAY).body()).contains("· Ash &amp; Bell</title>", ">Ash &amp; Bell</a>").doesNotContain(
            "Hill Street</title>");
        var stranger = Caller.of("hill-street.localhost", node.port());
        assertThat(stranger.get("/who").body()).contains("· Ash &amp; Bell</title>");
        node.close();
        open(folder);
        assertThat(anna.get("/premises").body()).contains(">Ash &amp; Bell</a>");
    }

    /// @param lines e.g. `MONDAY 08:00 12:00`, with nothing after the spaces where nothing is typed
    private String week(String... lines) {
        var form = new StringBuilder("once=" + once());
        for (var line : List.of(lines)) {
            var typed = line.split(" ", -1);
            form.append("&day=%s&from=%s&until=%s".formatted(typed[0], typed[1], typed[2]));
        }
        return form.toString();
    }

    private String once() {
        var found = ONCE.matcher(anna.get("/premises").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
