package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// Whose data was read at two sites, told by one command from their folders and from what their hub has.
class AssessTest {
    private static final String SAFE = "All that was written here is at the hub too";

    @RegisterExtension private final TwoSites group = new TwoSites();

    /// Anna registers and opens a client at her site, Tom at his; all of it is at the hub.
    private void work() {
        var client = group.anna().register("Margaret Thornton");
        group.anna().page(client);
        group.tom().page(group.tom().register("Dev Patel"));
        group.anna().until("/waiting", SAFE);
        group.tom().until("/waiting", SAFE);
        group.off();
    }

    private String own(String site) { return group.folder().resolve("data/" + site).toString(); }

    private String hub() { return group.folder().resolve("new/hubs/uk/data").toString(); }

    @Test void folders_tell_it_for_each_site_and_in_sum() throws IOException {
        work();
        var csv = group.folder().resolve("whose.csv");
        var json = group.folder().resolve("whose.json");
        var anna = Typed.at("assess", "--site", own("hill-street"), "--site", own("mill-lane"), "--account", "a-anna",
            "--csv", csv.toString(), "--json", json.toString());
        assertThat(anna.err()).isEmpty();
        assertThat(anna.exit()).isZero();
        assertThat(anna.out()).contains("whole    hill-vets/hill-street/access/1: 1 people, 0 animals, shown ",
            "whole    hill-vets/mill-lane/access/1: 0 people, 0 animals, shown 0 times",
            "in all   1 people, 0 animals, shown ", ", of 2 sites. This answer is whole.");
        assertThat(Files.readString(csv)).contains("\"CLIENT\",\"\",\"yes\"", "\"hill-street\"").doesNotContain(
            "Thornton");
        assertThat(Files.readString(json)).startsWith("{\"whole\":true").contains("hill-vets/mill-lane/access/1");
    }

    @Test void the_hub_tells_the_same_and_a_site_that_must_be_heard_is_named() {
        work();
        var folders = Typed.at("assess", "--site", own("hill-street"), "--site", own("mill-lane"), "--account",
            "a-tom");
        var copies = Typed.at("assess", "--hub", hub(), "--account", "a-tom", "--expect", "mill-lane");
        assertThat(copies.exit()).as(copies.err()).isZero();
        assertThat(line(copies, "in all")).isEqualTo(line(folders, "in all")).contains("1 people");
        var third = Typed.at("assess", "--hub", hub(), "--account", "a-tom", "--expect", "far-away");
        assertThat(third.exit()).isEqualTo(1);
        assertThat(third.out()).contains("missing  far-away: nothing of it was named", "It may be incomplete");
    }

    @Test void a_folder_that_is_older_than_what_the_hub_has_seen_is_doubted_by_name() throws IOException {
        group.anna().page(group.anna().register("Margaret Thornton"));
        group.anna().until("/waiting", SAFE);
        group.off();
        var old = group.folder().resolve("old");
        Folders.copy(Path.of(own("hill-street")), old);
        group.light();
        group.on(Node.demonstrate(NodeFile.read(
            group.folder().resolve("node.yaml"))));
        work();
        var alone = Typed.at("assess", "--site", old.toString(), "--account", "a-anna");
        assertThat(alone.exit()).as("nobody says more").isZero();
        var both = Typed.at("assess", "--site", old.toString(), "--hub", hub(), "--account", "a-anna");
        assertThat(both.exit()).isEqualTo(1);
        assertThat(both.out()).contains("doubted  hill-vets/hill-street/access/1", "somebody has seen ",
            "whole    hill-vets/mill-lane/access/1", "It may be incomplete: count with more.");
    }

    @Test void what_is_asked_wrongly_or_of_nothing_is_said() throws IOException {
        assertThat(Typed.at("assess", "--site", own("hill-street")).err()).contains("Say whose");
        assertThat(Typed.at("assess", "--account", "a-anna").err()).contains("Name what to look through");
        assertThat(Typed.at("assess", "--site", own("hill-street"), "--account", "a", "--from",
            "2026-02-01T00:00:00Z", "--until", "2026-01-01T00:00:00Z").err()).contains("ends before it begins");
        assertThat(Typed.at("assess", "--site", own("hill-street"), "--account", "a").err()).contains(
            "A node is at work in ");
        group.off();
        var nothing = Files.createDirectory(group.folder().resolve("nothing"));
        assertThat(Typed.at("assess", "--hub", nothing.toString(), "--account", "a").err()).contains(
            "There is no journal of a site in ");
        assertThat(Typed.at("assess", "--site", own("nowhere"), "--account", "a").exit()).isEqualTo(2);
    }

    private static String line(Typed typed, String begins) {
        return typed.out().lines().filter(line -> line.startsWith(begins)).findFirst().orElseThrow();
    }
}
