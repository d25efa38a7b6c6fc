package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.journal.JournalCheck.Result.Sound;
import org.lazaret.core.world.OsDisk;
import org.lazaret.group.second.Sheet;

/// A second place on the real disk: made ready over HTTP, pulled out, put back.
class SecondNodeTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern SHEET = Pattern.compile("class=\"figure\">([0-9A-Z-]{60,})<");
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir Path folder;
    private Path stick;
    private Node node;
    private Caller anna;

    @BeforeEach void open() throws IOException {
        stick = folder.resolve("stick");
        Files.writeString(folder.resolve("node.yaml"), NodeTest.HILL.replace("    zone:",
            "    second: stick\n    zone:").replace("name: Tom Price", "name: Tom Price, roles: nurse"));
        start();
    }

    private void start() {
        node = Node.demonstrate(NodeFile.read(folder.resolve("node.yaml")));
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
    }

    @AfterEach void close() { node.close(); }

    @Test void a_stick_is_made_ready_and_has_everything_soon_after() throws IOException {
        assertThat(anna.get("/second").body()).contains("It is not there", "First, and with each new stick");
        assertThat(anna.post("/second/places", "").body()).contains("Cannot make " + stick + " the second place");
        assertThat(stick).doesNotExist();
        anna.post("/clients", "once=" + once("/clients/new") + "&name=Dev+Patel&phone=&email=&address=");
        assertThat(anna.get("/search?q=patel").body()).contains("Dev Patel");

        makeReady();

        until("All that was written here is in the second place too");
        node.close();
        var care = JournalCheck.journal(new OsDisk(folder), "stick/1/care");
        var access = JournalCheck.journal(new OsDisk(folder), "stick/1/access");
        start();
        assertThat(care).isInstanceOfSatisfying(Sound.class, sound -> assertThat(sound.head().size()).isPositive());
        assertThat(access).isInstanceOfSatisfying(Sound.class, sound -> assertThat(sound.head().size()).isPositive());
    }

    private String makeReady() throws IOException {
        Files.createDirectory(stick);
        anna.post("/second/places", "");
        var made = SHEET.matcher(anna.post("/second/sheets", "once=" + once()).body());
        assertThat(made.find()).isTrue();
        return made.group(1);
    }

    @Test void pulled_out_the_banner_says_so_and_work_goes_on() throws IOException {
        makeReady();
        until("All that was written here is in the second place too");
        Files.move(stick, folder.resolve("drawer"));
        anna.post("/second/places", ""); // looks at once

        until("The second place does not answer: what it has ends at");
        assertThat(anna.get("/second").body()).contains("It is not there");
        assertThat(stick).doesNotExist();

        Files.move(folder.resolve("drawer"), stick);
        anna.post("/second/places", "");
        until("All that was written here is in the second place too");
    }

    @Test void the_sheet_that_is_shown_names_the_practice_and_is_shown_once() throws IOException {
        Files.createDirectory(stick);
        var once = once();
        var made = SHEET.matcher(anna.post("/second/sheets", "once=" + once).body());
        assertThat(made.find()).isTrue();
        assertThat(Sheet.parse(made.group(1))).get().matches(sheet -> sheet.names(signing()));
        assertThat(anna.post("/second/sheets", "once=" + once).body()).doesNotContain("class=\"figure\"");
        assertThat(anna.get("/second").body()).doesNotContain(made.group(1)).contains(
            "Recovery sheets made so far: 1.");
    }

    private byte[] signing() {
        try {
            var key = Files.readString(folder.resolve("hill-street/care/key.pub")).strip();
            return org.lazaret.core.journal.VerifierKey.parse(key).publicKey();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test void only_a_practice_manager_comes_here() {
        var tom = Caller.of("hill-street.localhost", node.port());
        tom.post("/who", "account=a-tom");
        assertThat(tom.get("/second").status()).isEqualTo(403);
        assertThat(tom.post("/second/sheets", "").status()).isEqualTo(403);
    }

    private String once() { return once("/second"); }

    private String once(String page) {
        var found = ONCE.matcher(anna.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// A page that shows nobody writes nothing, so that it can be asked as often as one likes.
    private void until(String words) {
        var end = Instant.now().plus(LONG);
        while (!anna.get("/second").body().contains(words))
            assertThat(Instant.now()).as(words).isBefore(end);
    }
}
