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

/// An animal is referred from one site to another, over TLS and a hub: its whole record is read there, until it ends.
class ReferralTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern COVERED = Pattern.compile("/covered/[a-z0-9]+");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (?:https?://[^/]+)?(/\\S*)");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private Node node;
    private Caller anna;
    private Caller tom;
    private String rex = "";

    @BeforeEach void open() throws IOException {
        group = Enrolled.in(folder);
        group.sign();
        hub = group.hub();
        node = group.node();
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
        tom = Caller.of("mill-lane.localhost", node.port());
        tom.post("/who", "account=a-tom");
        var client = sent(anna, "/clients/new", "/clients",
            "name=Margaret+Thornton&phone=01632+960100&email=&address=");
        rex = sent(anna, client, client + "/animals",
            "name=Rex&species=DOG&breed=Collie&sex=MALE&born=&chip=");
        sent(anna, rex, rex + "/weighings", "weight=24.5");
        sent(anna, rex + "/referrals", rex + "/referrals", "site=mill-lane&until=" + TODAY.plusDays(30)
            + "&reason=Heart+murmur.");
        await(() -> tom.get("/shared").body(), "Heart murmur.");
    }

    @AfterEach void close() {
        node.close();
        hub.close();
    }

    /// Fills in a form.
    ///
    /// @return where it leads
    private static String sent(Caller who, String form, String to, String fields) {
        var once = ONCE.matcher(who.get(form).body());
        assertThat(once.find()).as(form).isTrue();
        var answer = who.post(to, "once=" + once.group(1) + "&" + fields);
        assertThat(answer.status()).as("%s: %s", to, answer.body()).isLessThan(400);
        var location = LOCATION.matcher(answer.head());
        return location.find() ? location.group(1) : "";
    }

    private static void await(Supplier<String> page, String words) {
        long until = System.nanoTime() + LONG.toNanos();
        while (!page.get().contains(words) && System.nanoTime() < until) LockSupport.parkNanos(50_000_000);
        assertThat(page.get()).contains(words);
    }

    private String lent() {
        var link = COVERED.matcher(tom.get("/shared").body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test void the_record_is_read_there_and_what_is_new_follows() {
        assertThat(tom.get(lent()).body()).contains("From hill-street, as of", "Referred by Anna Bell (0000000)",
            "Heart murmur.", "Margaret Thornton", "24.5 kg — Anna Bell (0000000)");
        sent(anna, rex, rex + "/warnings", "text=Bites+when+muzzled");
        await(() -> tom.get(lent()).body(), "Bites when muzzled");
        assertThat(anna.get("/shared").body()).contains("It is there.");
    }

    @Test void when_it_ends_it_is_gone_there_and_the_page_says_who_has_not_confirmed() {
        var path = lent();
        sent(anna, rex + "/referrals", rex + "/referrals/1/ends", "");
        await(() -> "status " + tom.get(path).status(), "status 404");
        assertThat(tom.get("/shared").body()).doesNotContain("Heart murmur.");
        await(() -> anna.get("/shared").body(), "mill-lane has not yet said that it destroyed it.");
    }

    @Test void what_is_found_there_comes_back_as_from_the_night() {
        var table = sent(tom, lent(), lent() + "/visits", "");
        sent(tom, table, table + "/notes", "history=&examination=&assessment=Murmur+grade+3&plan=Echo&temperature="
            + "&pulse=&breaths=&membranes=&signed=true");
        await(() -> anna.get(rex).body(), "Seen at mill-lane by Tom Price (0000000): Murmur grade 3");
    }
}
