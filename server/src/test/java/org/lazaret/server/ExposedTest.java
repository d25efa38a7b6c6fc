package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;

/// What a site sees of its hub over TLS is on its record, and stays there when the hub has put it right and the node
/// was started anew, until a practice manager says what it was.
class ExposedTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern NUMBER = Pattern.compile("/exposed/(\\d+)/closings\" class");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SAFE = "All that was written here is at the hub too";
    private static final String ON_RECORD = "Something is wrong with the other copies of these records, since";
    private static final String HUB = "new/hubs/uk/data";
    private static final String LOST = "The hub has lost what it had said was safe with it";

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private Node node;
    private Caller anna;
    private boolean running;

    @BeforeEach void open() throws IOException {
        group = Enrolled.in(folder);
        group.sign();
        hub = group.hub();
        start();
        until("/style", SAFE);
    }

    private void start() {
        node = group.node();
        running = true;
        anna = sit("a-anna");
    }

    private Caller sit(String who) {
        var caller = Caller.of("hill-street.localhost", node.port());
        caller.post("/who", "account=" + who);
        return caller;
    }

    private void stop() {
        if (running) node.close();
        running = false;
    }

    @AfterEach void close() {
        stop();
        hub.close();
    }

    @Test void a_hub_that_was_rolled_back_stays_on_the_record_when_it_has_everything_again() throws IOException {
        assertThat(anna.get("/exposed").body()).contains("Nothing that anybody still has to look into");
        rollBack();
        until("/exposed", LOST);
        until("/style", "0 entries are on this computer only");
        assertThat(anna.get("/style").body()).as("although it has everything again").contains(ON_RECORD);
        assertThat(anna.get("/exposed").body()).contains("What this practice holds against it", "hill-vets/hill-street",
            "brought to the hub again by itself");
        var open = numbers();
        assertThat(open).as("once for each journal").hasSizeBetween(1, 2);

        stop();
        start();
        until("/style", SAFE);
        assertThat(anna.get("/style").body()).contains(ON_RECORD);
        assertThat(numbers()).isEqualTo(open);

        for (var number : open)
            anna.post("/exposed/%s/closings".formatted(number), "outcome=HUB_MENDED&once=" + once(
                "/exposed"));
        until("/style", SAFE);
        assertThat(anna.get("/style").body()).doesNotContain(ON_RECORD);
        assertThat(anna.get("/exposed").body()).contains("The hub was put right, or made anew", LOST);
    }

    /// The hub's disk of before, in its place.
    private void rollBack() throws IOException {
        hub.close();
        copy(HUB, "before");
        hub = group.hub();
        register("Margaret Thornton");
        until("/style", SAFE);
        hub.close();
        remove(HUB);
        copy("before", HUB);
        hub = group.hub();
    }

    /// The numbers of what nobody has looked into.
    private List<String> numbers() {
        return NUMBER.matcher(anna.get("/exposed").body()).results().map(found -> found.group(1)).toList();
    }

    private void register(String name) {
        var form = "once=%s&name=%s&phone=&email=&address=".formatted(once("/clients/new"), name.replace(' ', '+'));
        assertThat(anna.post("/clients", form).status()).isEqualTo(303);
    }

    private String once(String page) {
        var once = ONCE.matcher(anna.get(page).body());
        assertThat(once.find()).isTrue();
        return once.group(1);
    }

    private void until(String page, String words) {
        long end = System.nanoTime() + LONG.toNanos();
        var body = anna.get(page).body();
        for (; !body.contains(words) && System.nanoTime() < end; body = anna.get(page).body())
            LockSupport.parkNanos(50_000_000);
        assertThat(body).contains(words);
    }

    private void copy(String from, String to) throws IOException {
        try (var all = Files.walk(folder.resolve(from))) {
            for (var file : all.toList()) {
                var there = folder.resolve(to).resolve(folder.resolve(from).relativize(file).toString());
                Files.createDirectories(there.getParent());
                if (!Files.isDirectory(there)) Files.copy(file, there);
            }
        }
    }

    private void remove(String what) throws IOException {
        try (var all = Files.walk(folder.resolve(what))) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
