package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A practice and the site that cares for its animals at night, over TLS and a hub: what the night vet must know is
/// there, and stays there to be read when practice, hub and network are gone.
class CoverTest {
    private static final String FOUND = "/search?q=margaret";
    private static final Pattern COVERED = Pattern.compile("/covered/([a-z0-9]+)");

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
        tom.until(FOUND, "Rex");
    }

    private String found() { return tom.page(FOUND); }

    private String covered() { return Chair.found(COVERED, found(), 0); }

    private long looks() { return sites.node().served().getLast().site().health().access(); }

    @Test void the_night_vet_reads_it_with_practice_hub_and_network_dark() throws IOException {
        assertThat(found()).contains("from hill-street, as of");
        sites.off();
        var file = sites.folder().resolve("node.yaml");
        var both = Files.readString(file);
        int hill = both.indexOf("  - site: hill-street");
        Files.writeString(file,
            both.substring(0, hill) + both.substring(both.indexOf("  - site: mill-lane")));
        sites.on(Node.demonstrate(NodeFile.read(file)));
        tom = sites.tom();
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
        sites.assertHubHasNot("Margaret Thornton", "Bites when muzzled");
    }
}
