package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;

/// An animal of one practice is seen at night at another, over TLS and a hub: in the morning its own practice has what
/// was found and done, who did it, and reads it once.
class NightNotesTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern NUMBER = Pattern.compile("name=\"number\" value=\"([0-9]+)\"");
    private static final Pattern COVERED = Pattern.compile("/covered/[a-z0-9]+");
    private static final Pattern NIGHT = Pattern.compile("/nights/[a-z0-9]+/[a-z0-9]+");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (?:https?://[^/]+)?(/\\S*)");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private boolean hubRuns;
    private Node node;
    private Caller anna;
    private Caller tom;
    private String rex = "";

    @BeforeEach void open() throws IOException {
        group = Enrolled.in(folder);
        group.sign();
        hub = group.hub();
        hubRuns = true;
        node = group.node();
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
        tom = Caller.of("mill-lane.localhost", node.port());
        tom.post("/who", "account=a-tom");
        var client = sent(anna, "/clients/new", "/clients",
            "name=Margaret+Thornton&phone=01632+960100&email=&address=");
        rex = sent(anna, client, client + "/animals",
            "name=Rex&species=DOG&breed=Collie&sex=MALE&born=&chip=");
        sent(anna, rex, rex + "/warnings", "text=Bites+when+muzzled");
        sent(anna, "/cover", "/cover/sites", "site=mill-lane");
        await(() -> tom.get("/search?q=margaret").body(), "from hill-street, as of");
    }

    @AfterEach void close() {
        node.close();
        goDark();
    }

    private void goDark() {
        if (hubRuns) hub.close();
        hubRuns = false;
    }

    /// Fills in a form.
    ///
    /// @return where it leads
    private static String sent(Caller who, String form, String to, String fields) {
        var answer = who.post(to, "once=" + found(ONCE, who.get(form).body(), 1) + "&" + fields);
        assertThat(answer.status()).as("%s: %s", to, answer.body()).isLessThan(400);
        var location = LOCATION.matcher(answer.head());
        return location.find() ? location.group(1) : "";
    }

    private static String found(Pattern pattern, String text, int group) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(group);
    }

    private static void await(Supplier<String> page, String words) {
        long until = System.nanoTime() + LONG.toNanos();
        while (!page.get().contains(words) && System.nanoTime() < until) LockSupport.parkNanos(50_000_000);
        assertThat(page.get()).contains(words);
    }

    private String covered() { return found(COVERED, tom.get("/search?q=margaret").body(), 0); }

    /// Rex is on Tom's table.
    private String admitted() { return sent(tom, covered(), covered() + "/visits", ""); }

    private void signed(String table, String plan) {
        sent(tom, table, table + "/notes", "history=Limping&examination=&assessment=Sprain&plan=" + plan
            + "&temperature=39.1&pulse=&breaths=&membranes=PINK&signed=true");
    }

    private String board() { return anna.get("/waiting").body(); }

    private String report() { return found(NIGHT, anna.get("/nights").body(), 0); }

    @Test void what_was_found_at_night_stands_in_the_morning_in_the_animals_own_history() {
        var table = admitted();
        assertThat(tom.get(table).body()).contains("Rex", "Bites when muzzled", "Margaret Thornton");
        sent(tom, table, table + "/weighings", "weight=24.5");
        assertThat(board()).as("nothing is told before it is signed").doesNotContain("seen at another site");
        signed(table, "Meloxicam");
        await(this::board, "1 animal was seen at another site");
        var page = anna.get(report()).body();
        assertThat(page).contains("Seen at mill-lane", "Tom Price (0000000)", "Limping", "Sprain", "Meloxicam",
            "24.5 kg", "39.1 °C", "pink");
        assertThat(anna.get(rex).body()).contains("Seen at mill-lane by Tom Price (0000000): Sprain");
        assertThat(page).as("nobody here changes it").doesNotContain("<textarea");
    }

    @Test void it_is_read_once_and_what_is_added_later_is_unread_again() {
        var table = admitted();
        signed(table, "Rest");
        await(this::board, "1 animal was seen at another site");
        var number = found(NUMBER, anna.get(report()).body(), 1);
        sent(anna, report(), report() + "/reads", "number=" + number);
        assertThat(board()).doesNotContain("seen at another site");
        assertThat(anna.get(report()).body()).contains("Read by Anna Bell").doesNotContain("I have read it");
        sent(tom, table, table + "/notes/1/addenda", "text=Rang+at+three");
        await(this::board, "1 animal was seen at another site");
        assertThat(anna.get(report()).body()).contains("Added later", "Rang at three");
        assertThat(anna.get(rex).body().split("Seen at mill-lane by", -1)).as("once").hasSize(2);
        var stale = anna.post(report() + "/reads", "once=" + found(ONCE, anna.get(report()).body(), 1) + "&number="
            + number);
        assertThat(stale.body()).contains("there is more since you opened it");
    }

    @Test void it_comes_hours_later_when_the_hub_was_dark_and_to_an_animal_that_is_dead_by_then() throws IOException {
        var table = admitted();
        goDark();
        signed(table, "Put+to+sleep");
        sent(anna, rex, rex + "/deaths", "day=" + LocalDate.now(ZoneId.of("Europe/London")));
        assertThat(board()).doesNotContain("seen at another site");
        hub = group.hub();
        hubRuns = true;
        await(this::board, "1 animal was seen at another site");
        assertThat(anna.get(rex).body()).contains("Sprain · Put to sleep");
        assertThat(tom.get("/search?q=rex").body()).as("their own record stays").contains("/animals/");
    }

    @Test void whoever_comes_again_is_the_same_animal_and_one_that_is_here_is_not_admitted_twice() {
        var table = admitted();
        assertThat(admitted()).as("it is on the table").isEqualTo(table);
        var visit = table.substring(0, table.indexOf("/animals"));
        sent(tom, visit, visit + "/moves", "from=CONSULTING&to=DONE");
        var again = admitted();
        assertThat(again).isNotEqualTo(table);
        assertThat(again.substring(again.lastIndexOf('/'))).isEqualTo(table.substring(table.lastIndexOf('/')));
    }

    @Test void the_hub_learns_nothing_of_it() throws IOException {
        signed(admitted(), "Meloxicam");
        await(this::board, "1 animal was seen at another site");
        node.close();
        goDark();
        group.assertHubHasNot("Sprain");
        group.assertHubHasNot("Tom Price");
        node = group.node();
    }
}
