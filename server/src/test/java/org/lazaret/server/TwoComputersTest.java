package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// A copy of a practice's disk runs beside it, with all its keys: over TLS both learn of the other, the hub has it on
/// file, and the one that the hub does not go on with writes no more as soon as a practice manager says so.
class TwoComputersTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String SAFE = "All that was written here is at the hub too";

    @TempDir private Path folder = Path.of("");

    @Test void each_of_two_computers_learns_of_the_other_and_one_is_stopped_by_a_person() throws IOException {
        var group = Enrolled.in(folder);
        group.sign();
        try (var _ = group.hub()) {
            try (var node = group.node()) {
                until(sit(node), "/style", SAFE);
            }
            clone("data/hill-street");
            clone("latch/hill-street");
            try (var node = group.node()) {
                var anna = sit(node);
                register(anna, "Margaret Thornton");
                until(anna, "/style", SAFE);
                beside(anna);
                assertThat(anna.get("/clients").status()).as("here nobody is stopped").isEqualTo(200);
                assertThat(anna.post("/exposed/stops", "once=" + once(anna, "/exposed")).body()).contains(
                    "Cannot stop this computer");
            }
        }
        assertThat(Files.readString(folder.resolve("new/hubs/uk/data/complaints"))).contains("Forked");
    }

    private void beside(Caller anna) throws IOException {
        try (var clone = Node.demonstrate(NodeFile.read(file()))) {
            var eve = sit(clone);
            register(eve, "Somebody Else");
            until(eve, "/exposed", "records of this practice than this computer");
            until(anna, "/exposed", "Another computer writes in this practice");
            var stopped = eve.post("/exposed/stops", "once=" + once(eve, "/exposed"));
            assertThat(stopped.status()).isEqualTo(303);
            until(eve, "/clients", "A practice manager has said that the practice goes on at another computer");
            assertThat(eve.get("/who").status()).isEqualTo(503);
        }
        try (var clone = Node.demonstrate(NodeFile.read(folder.resolve("clone.yaml")))) {
            assertThat(sit(clone).get("/clients").status()).as("after a start too").isEqualTo(503);
        }
    }

    private Path file() throws IOException {
        var both = Files.readString(folder.resolve("node.yaml"));
        var hill = both.substring(0, both.indexOf("  - site: mill-lane"));
        return Files.writeString(folder.resolve("clone.yaml"), hill.replace("data/", "clone/data/").replace("latch/",
            "clone/latch/"));
    }

    private static Caller sit(Node node) {
        var caller = Caller.of("hill-street.localhost", node.port());
        caller.post("/who", "account=a-anna");
        return caller;
    }

    private static void register(Caller who, String name) {
        var form = "once=%s&name=%s&phone=&email=&address=".formatted(once(who, "/clients/new"), name.replace(' ',
            '+'));
        assertThat(who.post("/clients", form).status()).isEqualTo(303);
    }

    private static String once(Caller who, String page) {
        var once = ONCE.matcher(who.get(page).body());
        assertThat(once.find()).isTrue();
        return once.group(1);
    }

    private static void until(Caller who, String page, String words) {
        long end = System.nanoTime() + LONG.toNanos();
        var body = who.get(page).body();
        for (; !body.contains(words) && System.nanoTime() < end; body = who.get(page).body())
            LockSupport.parkNanos(100_000_000);
        assertThat(body).contains(words);
    }

    private void clone(String what) throws IOException {
        var from = folder.resolve(what);
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                var there = folder.resolve("clone").resolve(what).resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(there);
                else Files.copy(file, there);
            }
        }
    }
}
