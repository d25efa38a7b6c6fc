package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Node;

/// What a site sees of its hub over TLS is on its record, and stays there when the hub has put it right and the node
/// was started anew, until a practice manager says what it was.
class ExposedTest {
    private static final Pattern NUMBER = Pattern.compile("/exposed/(\\d+)/closings\" class");
    private static final String SAFE = "All that was written here is at the hub too";
    private static final String ON_RECORD = "Something is wrong with the other copies of these records, since";
    private static final String HUB = "new/hubs/uk/data";
    private static final String LOST = "The hub has lost what it had said was safe with it";

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private Node node;
    private Chair anna;
    private boolean running;

    @BeforeEach void open() throws IOException {
        group = Enrolled.in(folder);
        group.sign();
        hub = group.hub();
        start();
        anna.until("/style", SAFE);
    }

    private void start() {
        node = group.node();
        running = true;
        anna = Chair.anna(node);
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
        assertThat(anna.page("/exposed")).contains("Nothing that anybody still has to look into");
        rollBack();
        anna.until("/exposed", LOST);
        anna.until("/style", SAFE);
        assertThat(anna.page("/style")).as("although it has everything again").contains(ON_RECORD);
        assertThat(anna.page("/exposed")).contains("What is wrong just now", "What this practice holds against it",
            "hill-vets/hill-street", "brought to the hub again by itself");
        var open = numbers();
        assertThat(open).as("once for each journal").hasSizeBetween(1, 2);

        stop();
        start();
        anna.until("/style", SAFE);
        assertThat(anna.page("/style")).contains(ON_RECORD);
        assertThat(numbers()).isEqualTo(open);

        for (var number : open)
            anna.sent("/exposed", "/exposed/%s/closings".formatted(number), "outcome=HUB_MENDED");
        anna.until("/style", SAFE);
        assertThat(anna.page("/style")).doesNotContain(ON_RECORD);
        assertThat(anna.page("/exposed")).contains("The hub was put right, or made anew", LOST);
    }

    /// The hub's disk of before, in its place.
    private void rollBack() throws IOException {
        hub.close();
        Folders.copy(folder.resolve(HUB), folder.resolve("before"));
        hub = group.hub();
        anna.register("Margaret Thornton");
        anna.until("/style", SAFE);
        hub.close();
        Folders.remove(folder.resolve(HUB));
        Folders.copy(folder.resolve("before"), folder.resolve(HUB));
        hub = group.hub();
    }

    /// The numbers of what nobody has looked into.
    private List<String> numbers() {
        return NUMBER.matcher(anna.page("/exposed")).results().map(found -> found.group(1)).toList();
    }
}
