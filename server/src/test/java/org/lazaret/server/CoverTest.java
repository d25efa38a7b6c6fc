package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A practice and the site that cares for its animals at night, over TLS and a hub: what the night vet must know is
/// there, and stays there to be read when practice, hub and network are gone.
class CoverTest {
    private static final String FOUND = "/search?q=margaret";
    private static final Pattern COVERED = Pattern.compile("/covered/([a-z0-9]+)");

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private Node node;
    private boolean hubRuns;
    private Chair anna;
    private Chair tom;
    private String rex = "";

    @BeforeEach void open() throws IOException {
        group = Enrolled.in(folder);
        group.sign();
        hub = group.hub();
        hubRuns = true;
        node = group.node();
        anna = Chair.anna(node);
        tom = Chair.tom(node);
        rex = anna.rex();
        anna.sent(rex, rex + "/warnings", "text=Bites+when+muzzled");
        anna.sent("/cover", "/cover/sites", "site=mill-lane");
        tom.until(FOUND, "Rex");
    }

    @AfterEach void close() {
        node.close();
        goDark();
    }

    private void goDark() {
        if (hubRuns) hub.close();
        hubRuns = false;
    }

    private String found() { return tom.page(FOUND); }

    private String covered() { return Chair.found(COVERED, found(), 0); }

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
        tom = Chair.tom(node);
        tom.until(FOUND, "from hill-street, as of"); // a search that has only begun to read says so
        var page = tom.page(covered());
        assertThat(page).contains("From hill-street, as of", "Margaret Thornton", "01632 960100", "Bites when muzzled",
            "Collie");
        assertThat(tom.status("/covered/nobody")).isEqualTo(404);
    }

    @Test void each_look_is_in_the_journal_of_the_site_that_looks() {
        var path = covered();
        long before = looks();
        tom.page(path);
        assertThat(looks()).isEqualTo(before + 1);
        found();
        assertThat(looks()).isEqualTo(before + 2);
        assertThat(anna.page(rex + "/readers")).as("no look at home").doesNotContain("Tom Price");
    }

    @Test void what_changes_is_told_and_who_dies_is_destroyed_there() {
        var path = covered();
        anna.sent(rex, rex + "/weighings", "weight=24.5");
        tom.until(path, "24.5 kg");
        anna.sent(rex, rex + "/deaths", "day=" + LocalDate.now(ZoneId.of("Europe/London")));
        tom.untilNot(FOUND, "Rex");
        assertThat(tom.status(path)).isEqualTo(404);
        assertThat(anna.page("/cover")).contains("mill-lane has not yet said that it destroyed", "Summaries: 1");
    }

    @Test void when_cover_ends_nothing_of_the_practice_is_left_there() {
        anna.sent("/cover", "/cover/ends", "");
        tom.untilNot(FOUND, "Rex");
        assertThat(anna.page("/cover")).contains("mill-lane has not yet said that it destroyed", "Summaries: 1");
    }

    @Test void the_hub_learns_no_name() throws IOException {
        node.close();
        goDark();
        group.assertHubHasNot("Margaret Thornton");
        group.assertHubHasNot("Bites when muzzled");
        node = group.node();
    }
}
