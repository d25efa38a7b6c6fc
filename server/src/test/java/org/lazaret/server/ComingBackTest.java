package org.lazaret.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.journal.AccountId;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;
import org.lazaret.server.wiring.Restoration;

/// A practice of a zone burns, comes back from its stick on a clean machine, and goes on at its hub under a new key by
/// the word of the officers; its old machine, switched on later without the stick, hears of it there and writes no
/// more.
class ComingBackTest {
    private static final Pattern SHEET = Pattern.compile("class=\"figure\">([0-9A-Z-]{60,})<");
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String SAFE = "All that was written here is at the hub too";

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private Computer computer = new Computer(folder);
    private Chair anna;

    @BeforeEach void burn() throws IOException {
        computer = new Computer(folder);
        group = Enrolled.in(folder);
        group.sign();
        hub = group.hub();
        Files.createDirectory(folder.resolve("stick"));
        var both = Files.readString(folder.resolve("node.yaml"));
        var hill = both.substring(0, both.indexOf("  - site: mill-lane"));
        var mill = both.substring(0, both.indexOf("  - site: hill-street")) + both.substring(both.indexOf(
            "  - site: mill-lane"));
        var kept = hill.replace("    latch:", "    second: stick\n    latch:");
        Files.writeString(folder.resolve("mill.yaml"), mill);
        Files.writeString(folder.resolve("old.yaml"), hill);
        Files.writeString(folder.resolve("first.yaml"), kept);
        Files.writeString(folder.resolve("new.yaml"), kept.replace("data/", "new-data/").replace("latch/",
            "new-latch/").replace("keys/", "new-keys/").replace("people:",
                "people:\n      - {account: a-eve, name: Eve Moss}"));
    }

    @AfterEach void close() {
        computer.off();
        hub.close();
    }

    @Test void it_carries_to_its_hub_again_and_the_old_machine_is_refused_and_named() throws IOException {
        anna = computer.on("first.yaml");
        anna.register("Dev Patel");
        anna.until("/search?q=patel", "Dev Patel");
        var sheet = sheet();
        anna.until("/style", SAFE);
        anna.until("/second", "The second place has everything");
        computer.off();

        restore(sheet);
        anna = computer.on("new.yaml");
        anna.until("/search?q=patel", "Dev Patel");
        anna.register("Margaret Thornton");
        assertThat(hub.reached()).as("the hub does not know its new key").isZero();
        var signed = group.sign("hill-street", "bob", "di");
        assertThat(signed.out()).contains("came back on a clean computer", "It is readmitted");
        group.bring();
        anna.until("/style", SAFE);
        assertThat(atHub(2).resolve("care/checkpoint")).exists();
        assertThat(atHub(1).resolve("care/checkpoint")).exists();
        heardByOthers();
        computer.off();

        oldOneComesBack();
        hub.close();
        assertThat(Typed.at("verify", folder.resolve("new/hubs/uk/data").toString()).exit()).isZero();
        hub = group.hub();
    }

    private Path atHub(int life) { return folder.resolve("new/hubs/uk/data/sites/hill-vets/hill-street/" + life); }

    /// Who was engaged after it came back is known at the other site, by a letter under the new key.
    private void heardByOthers() {
        try (var mill = Node.demonstrate(NodeFile.read(folder.resolve("mill.yaml")))) {
            var eve = new AccountId("a-eve");
            var directory = mill.served().getFirst().door().directory();
            long end = System.nanoTime() + LONG.toNanos();
            while (directory.name(eve).isEmpty() && System.nanoTime() < end) LockSupport.parkNanos(50_000_000);
            assertThat(directory.name(eve)).contains("Eve Moss · hill-street");
        }
    }

    private void oldOneComesBack() throws IOException {
        anna = computer.on("old.yaml");
        anna.until("/clients",
            "By the word of the officers this practice goes on at another computer, as hill-street/2");
        long before = computer.node().served().getFirst().site().health().care();
        assertThat(anna.caller().post("/clients", "name=Eve&phone=&email=&address=").status()).isEqualTo(503);
        assertThat(anna.status("/who")).isEqualTo(503);
        assertThat(computer.node().served().getFirst().site().health().care()).isEqualTo(before);
        computer.off();
        anna = computer.on("old.yaml");
        assertThat(anna.status("/clients")).as("also without the hub").isEqualTo(503);
        computer.off();
        assertThat(Files.readString(folder.resolve("new/hubs/uk/data/complaints"))).contains("hill-vets/hill-street/1",
            "this site goes on at another computer");
    }

    private String sheet() {
        anna.caller().post("/second/places", "");
        return Chair.found(SHEET, anna.answer("/second", "/second/sheets", "").body(), 1);
    }

    private void restore(String typed) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(UTF_8)));
        try {
            var said = new Restoration(NodeFile.read(folder.resolve("new.yaml")), folder).restore("hill-street");
            assertThat(said.getLast()).contains("Its hub does not know its new key", "hill-street.request");
        } finally {
            System.setIn(before);
        }
    }
}
