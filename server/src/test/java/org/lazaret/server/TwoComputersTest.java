package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A copy of a practice's disk runs beside it, with all its keys: over TLS both learn of the other, the hub has it on
/// file, and the one that the hub does not go on with writes no more as soon as a practice manager says so.
class TwoComputersTest {
    private static final String SAFE = "All that was written here is at the hub too";

    @TempDir private Path folder = Path.of("");

    @Test void each_of_two_computers_learns_of_the_other_and_one_is_stopped_by_a_person() throws IOException {
        var group = Enrolled.in(folder);
        group.sign();
        try (var _ = group.hub()) {
            try (var node = group.node()) {
                Chair.anna(node).until("/style", SAFE);
            }
            for (var part : List.of("data/hill-street", "latch/hill-street"))
                Folders.copy(folder.resolve(part), folder.resolve("clone").resolve(part));
            try (var node = group.node()) {
                var anna = Chair.anna(node);
                anna.register("Margaret Thornton");
                anna.until("/style", SAFE);
                beside(anna);
                assertThat(anna.status("/clients")).as("here nobody is stopped").isEqualTo(200);
                assertThat(anna.answer("/exposed", "/exposed/stops", "").body()).contains(
                    "Cannot stop this computer");
            }
        }
        assertThat(Files.readString(folder.resolve("new/hubs/uk/data/complaints"))).contains("Forked");
    }

    private void beside(Chair anna) throws IOException {
        try (var clone = Node.demonstrate(NodeFile.read(file()))) {
            var eve = Chair.anna(clone);
            eve.register("Somebody Else");
            eve.until("/exposed", "records of this practice than this computer");
            anna.until("/exposed", "Another computer writes in this practice");
            var stopped = eve.answer("/exposed", "/exposed/stops", "");
            assertThat(stopped.status()).isEqualTo(303);
            eve.until("/clients", "A practice manager has said that the practice goes on at another computer");
            assertThat(eve.status("/who")).isEqualTo(503);
        }
        try (var clone = Node.demonstrate(NodeFile.read(folder.resolve("clone.yaml")))) {
            assertThat(Chair.anna(clone).status("/clients")).as("after a start too").isEqualTo(503);
        }
    }

    private Path file() throws IOException {
        var both = Files.readString(folder.resolve("node.yaml"));
        var hill = both.substring(0, both.indexOf("  - site: mill-lane"));
        return Files.writeString(folder.resolve("clone.yaml"), hill.replace("data/", "clone/data/").replace("latch/",
            "clone/latch/"));
    }
}
