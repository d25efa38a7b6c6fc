package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A practice and the site that cares for its animals at night, over TLS and a hub: what the night vet must know is
/// there, and stays there to be read when practice, hub and network are gone.
class CoverTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern COVERED = Pattern.compile("/covered/([a-z0-9]+)");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (?:https?://[^/]+)?(/\\S*)");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private Node node;
    private boolean hubRuns;
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
        sitDown();
        var client = sent(anna, "/clients/new", "/clients",
            "name=Margaret+Thornton&phone=01632+960100&email=&address=");
        rex = sent(anna, client, client + "/animals",
            "name=Rex&species=DOG&breed=Collie&sex=MALE&born=&chip=");
        sent(anna, rex, rex + "/warnings", "text=Bites+when+muzzled");
        sent(anna, "/cover", "/cover/sites", "site=mill-lane");
        await("Rex");
    }

    @AfterEach void close() {
        node.close();
        goDark();
    }

    private void sitDown() {
        tom = Caller.of("mill-lane.localhost", node.port());
        tom.post("/who", "account=a-tom");
    }

    private void goDark() {
        if (hubRuns) hub.close();
        hubRuns = false;
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

    private String found() { return tom.get("/search?q=margaret").body(); }

    private void await(String words) {
        long until = System.nanoTime() + LONG.toNanos();
        while (!found().contains(words) && System.nanoTime() < until) LockSupport.parkNanos(50_000_000);
        assertThat(found()).contains(words);
    }

    private void awaitNot(String words) {
        long until = System.nanoTime() + LONG.toNanos();
        while (found().contains(words) && System.nanoTime() < until) LockSupport.parkNanos(50_000_000);
        assertThat(found()).doesNotContain(words);
    }

    private String covered() {
        var link = COVERED.matcher(found());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private long looks() { return node.served().getLast().site().health().access(); }

    @Test void the_night_vet_reads_it_with_practice_hub_and_network_dark() throws IOException {
        assertThat(found()).contains("from hill-street, as of");
        node.close();
        goDark();
        var both = Files.readString(folder.resolve("node.yaml"));
        int hill = both.indexOf("  - site: hill-street");
        Files.writeString(folder.resolve("node.yaml"),
            both.substring(0, hill) + both.substring(both.indexOf("  - site: mill-lane")));
        node = Node.demonstrate(NodeFile.read(folder.resolve("node.yaml")));
        sitDown();
        await("from hill-street, as of"); // a search that has only begun to read says so
        var page = tom.get(covered()).body();
        assertThat(page).contains("From hill-street, as of", "Margaret Thornton", "01632 960100", "Bites when muzzled",
            "Collie");
        assertThat(tom.get("/covered/nobody").status()).isEqualTo(404);
    }

    @Test void each_look_is_in_the_journal_of_the_site_that_looks() {
        var path = covered();
        long before = looks();
        tom.get(path);
        assertThat(looks()).isEqualTo(before + 1);
        found();
        assertThat(looks()).isEqualTo(before + 2);
        assertThat(anna.get(rex + "/readers").body()).as("no look at home").doesNotContain("Tom Price");
    }

    @Test void what_changes_is_told_and_who_dies_is_destroyed_there() {
        var path = covered();
        sent(anna, rex, rex + "/weighings", "weight=24.5");
        long until = System.nanoTime() + LONG.toNanos();
        while (!tom.get(path).body().contains("24.5 kg") && System.nanoTime() < until)
            LockSupport.parkNanos(50_000_000);
        assertThat(tom.get(path).body()).contains("24.5 kg");
        sent(anna, rex, rex + "/deaths", "day=" + LocalDate.now(ZoneId.of("Europe/London")));
        awaitNot("Rex");
        assertThat(tom.get(path).status()).isEqualTo(404);
        assertThat(anna.get("/cover").body()).contains("mill-lane has not yet said that it destroyed", "Summaries: 1");
    }

    @Test void when_cover_ends_nothing_of_the_practice_is_left_there() {
        sent(anna, "/cover", "/cover/ends", "");
        awaitNot("Rex");
        assertThat(anna.get("/cover").body()).contains("mill-lane has not yet said that it destroyed", "Summaries: 1");
    }

    @Test void the_hub_learns_no_name() throws IOException {
        node.close();
        goDark();
        group.assertHubHasNot("Margaret Thornton");
        group.assertHubHasNot("Bites when muzzled");
        node = group.node();
    }
}
