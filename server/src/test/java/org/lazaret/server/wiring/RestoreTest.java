package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
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
import org.lazaret.group.second.Rescue.NotRescued;
import org.lazaret.group.second.Sheet;

/// A practice comes back on a clean machine from its stick and its sheet; its old machine, switched on later, writes no
/// more.
class RestoreTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern SHEET = Pattern.compile("class=\"figure\">([0-9A-Z-]{60,})<");
    private static final String SAFE = "All that was written here is in the second place too";

    @TempDir Path folder;
    private Node node;
    private Caller anna;
    private String sheet = "";

    @BeforeEach void burn() throws IOException {
        Files.createDirectory(folder.resolve("stick"));
        Files.writeString(folder.resolve("old.yaml"), file("old"));
        Files.writeString(folder.resolve("new.yaml"), file("new"));
        start("old");
        register("Dev Patel");
        anna.post("/second/places", "");
        var made = SHEET.matcher(anna.post("/second/sheets", "once=" + once("/second")).body());
        assertThat(made.find()).isTrue();
        sheet = made.group(1);
        safe();
        node.close();
    }

    private static String file(String machine) {
        return NodeTest.HILL.replace("    zone:", "    second: stick\n    zone:").replace("folder: ", "folder: "
            + machine + "/").replace("latch: ", "latch: " + machine + "-").replace("key-file: ", "key-file: " + machine
                + "-");
    }

    private void start(String machine) {
        node = Node.demonstrate(NodeFile.read(folder.resolve(machine + ".yaml")));
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
    }

    @AfterEach void close() { node.close(); }

    @Test void a_clean_machine_has_everything_and_the_old_one_writes_no_more() {
        restore(sheet);
        start("new");
        found("Dev Patel");
        register("Margaret Thornton");
        safe();
        node.close();

        start("old");
        long before = node.served().getFirst().site().health().care();
        var barred = anna.get("/clients");
        assertThat(barred.status()).isEqualTo(503);
        assertThat(barred.body()).contains("was restored and goes on at another computer",
            "Work at the other computer");
        assertThat(anna.post("/clients", "name=Eve&phone=&email=&address=").status()).isEqualTo(503);
        assertThat(anna.get("/who").status()).isEqualTo(503);
        assertThat(node.served().getFirst().site().health().care()).isEqualTo(before);
    }

    @Test void the_same_sheet_restores_what_was_written_after_it_was_restored_too() throws IOException {
        restore(sheet);
        start("new");
        register("Margaret Thornton");
        safe();
        node.close();
        Files.writeString(folder.resolve("third.yaml"), file("third"));
        restore("third", sheet);
        start("third");
        found("Margaret Thornton");
    }

    @Test void it_is_being_restored_until_the_computer_that_knew_it_was_here() {
        var knew = anna.cookies();
        restore(sheet);
        start("new");
        assertThat(anna.get("/restored").body()).contains("The practice is being restored until", "It is gone",
            "What was done: ");
        assertThat(anna.get("/style").body()).contains("Being restored: computers that may know of more",
            "href=\"/restored\"");
        assertThat(anna.post("/restored/cellar/losses", "once=" + once("/restored")).body()).contains(
            "Cannot give up the computer cellar");

        var back = new Caller("hill-street.localhost", node.port(), knew);
        back.post("/who", "account=a-anna");
        back.get("/style");
        until("/restored", "The practice is back. Every entry was proven");
        assertThat(anna.get("/restored").body()).contains("was here", "Nobody who was here since knows");
        assertThat(anna.get("/style").body()).doesNotContain("Being restored");
    }

    @Test void another_sheet_opens_nothing_and_makes_nothing() {
        var other = Sheet.make(count -> new byte[count], new byte[32]).text();
        assertThatThrownBy(() -> restore(other)).isInstanceOf(NotRescued.class).hasMessageContaining(
            "this sheet is not");
        assertThatThrownBy(
            () -> restore(sheet.replaceFirst("^.", sheet.startsWith("A") ? "B" : "A"))).hasMessageContaining(
                "a letter of it is wrong");
        restore(sheet);
        start("new");
    }

    @Test void an_empty_folder_beside_a_stick_that_knows_the_practice_is_not_founded_anew() {
        assertThatThrownBy(() -> start("new")).isInstanceOf(BadFile.class).hasMessageContaining(
            "Restore it: --restore hill-street");
        assertThatThrownBy(() -> restore("old", sheet)).hasMessageContaining("it is not empty");
        start("old");
    }

    @Test void nobody_types_a_sheet_before_the_second_place_is_there() throws IOException {
        Files.move(folder.resolve("stick"), folder.resolve("drawer"));
        assertThatThrownBy(() -> restore("\n")).isInstanceOf(BadFile.class).hasMessageContaining(
            "is not there, or has nothing of this practice");
        Files.createDirectory(folder.resolve("stick"));
        assertThatThrownBy(() -> restore("\n")).hasMessageContaining("is not there, or has nothing of this practice");
        start("old");
    }

    private void restore(String typed) { restore("new", typed); }

    private void restore(String machine, String typed) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(UTF_8)));
        try {
            var config = NodeFile.read(folder.resolve(machine + ".yaml"));
            assertThat(new Restoration(config, folder).restore("hill-street").getFirst()).contains(
                "Hill Street is restored: ",
                "each proven");
        } finally {
            System.setIn(before);
        }
    }

    private void register(String name) {
        anna.post("/clients", "once=%s&name=%s&phone=&email=&address=".formatted(once("/clients/new"), name.replace(' ',
            '+')));
        found(name);
    }

    /// The search may still be being filled.
    private void found(String name) { until("/search?q=" + name.split(" ")[1], name); }

    private void safe() {
        anna.post("/second/places", "");
        until("/second", SAFE);
    }

    private void until(String page, String words) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (!anna.get(page).body().contains(words)) assertThat(Instant.now()).as(words).isBefore(end);
    }

    private String once(String page) {
        var found = ONCE.matcher(anna.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
