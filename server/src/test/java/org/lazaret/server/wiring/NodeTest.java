package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller.Reply;

/// A real node on the real disk, asked over HTTP.
class NodeTest {
    static final String HILL = """
        group: hill
        port: 0
        sites:
          - site: hill-street
            name: Hill Street
            folder: hill-street
            latch: latch/hill-street
            unlock: {key-file: keys/hill-street}
            zone: Europe/London
            people:
              - {account: a-anna, name: Anna Bell}
              - {account: a-tom, name: Tom Price}
        """;
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");

    @TempDir Path folder;
    private Node node;
    private Caller anna;

    @BeforeEach void open() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), HILL);
        start();
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
    }

    @AfterEach void close() { node.close(); }

    @Test void a_client_who_is_registered_is_found_as_one_types() {
        register("Margaret Thornton");

        assertThat(anna.get("/search?q=thorn").body()).contains("Margaret Thornton");
    }

    @Test void what_a_page_shows_stands_in_the_access_journal_before_the_page_is_there() {
        register("Margaret Thornton");
        var before = access();

        anna.get("/search?q=thorn");

        assertThat(access()).isEqualTo(before + 1);
    }

    @Test void a_page_that_shows_nobody_writes_nothing_in_the_access_journal() {
        var before = access();

        anna.get("/clients");

        assertThat(access()).isEqualTo(before);
    }

    @Test void what_was_saved_is_there_when_the_node_comes_back() throws IOException {
        register("Margaret Thornton");
        node.close();
        start();

        var again = Caller.of("hill-street.localhost", node.port());
        again.post("/who", "account=a-tom");
        var found = again.get("/search?q=thorn").body();
        for (var each = 0; each < 1_000 && !found.contains("Margaret Thornton"); each++)
            found = again.get("/search?q=thorn").body(); // the search is still being filled
        assertThat(found).contains("Margaret Thornton");
    }

    @Test void a_form_sent_twice_makes_one_client() {
        var once = once("/clients/new");
        var form = "once=" + once + "&name=Margaret+Thornton&phone=&email=&address=";
        var first = anna.post("/clients", form);
        var second = anna.post("/clients", form);

        assertThat(first.status()).isEqualTo(303);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(anna.get("/search?q=thorn").body().split("Margaret Thornton")).hasSize(2);
    }

    @Test void a_refused_form_says_why_and_keeps_what_was_typed() {
        var reply = anna.post("/clients",
            "once=" + once("/clients/new") + "&name=+&phone=01632+960112&email=&address=");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("Cannot write this client down", "01632 960112");
    }

    @Test void a_device_that_has_seen_more_than_the_node_has_is_told_so() {
        anna.get("/clients");
        anna.cookies().computeIfPresent("lazaret-heads", (_, heads) -> heads.replaceFirst(":\\d+:", ":999999:"));

        var reply = anna.get("/clients");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).contains("999999 were seen");
    }

    @Test void nobody_gets_past_the_door_without_saying_who_they_are() {
        assertThat(location(Caller.of("hill-street.localhost", node.port()).get("/clients"))).isEqualTo("/who");
    }

    @Test void a_host_that_is_not_served_is_sent_away() {
        assertThat(Caller.of("evil.example", node.port()).get("/clients").status()).isEqualTo(421);
    }

    @Test void what_cannot_be_read_is_answered_with_a_plain_sentence() {
        register("Margaret Thornton");
        var once = once("/drugs/ketamine-100/register");

        var reply = anna.post("/drugs/ketamine-100/register/given", "once=" + once + "&amount=lots&animal=x");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("Cannot read what stands in 'amount'").doesNotContain("Exception", "at org.");
    }

    @Test void a_form_longer_than_any_form_is_refused() {
        assertThat(anna.post("/clients", "name=" + "a".repeat(100_000)).status()).isEqualTo(413);
    }

    @Test void a_register_is_read_back_to_its_first_line() {
        for (int line = 1; line <= 52; line++)
            assertThat(anna.post("/drugs/ketamine-100/register/receipts",
                "once=%s&amount=1&supplier=NVS&batch=B%d&expires=2099-01-01".formatted(
                    once("/drugs/ketamine-100/register"), line)).status()).isEqualTo(303);
        var newest = anna.get("/drugs/ketamine-100/register").body();
        assertThat(newest).contains(row(52), row(3), "register?before=3\"").doesNotContain(row(2));

        var earlier = anna.get("/drugs/ketamine-100/register?before=3").body();
        assertThat(earlier).contains(row(2), row(1)).doesNotContain(row(3), "register?before=");
    }

    private static String row(int line) { return "<th scope=\"row\">%d</th>".formatted(line); }

    private void start() { node = Node.demonstrate(NodeFile.read(folder.resolve("node.yaml"))); }

    private Reply register(String name) {
        return anna.post("/clients", "once=%s&name=%s&phone=&email=&address=".formatted(once("/clients/new"),
            name.replace(' ', '+')));
    }

    private String once(String page) {
        var found = ONCE.matcher(anna.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long access() { return node.served().getFirst().site().health().access(); }

    private static String location(Reply reply) {
        return reply.head().lines().filter(line -> line.startsWith("Location: ")).findFirst().orElse("").replaceFirst(
            "Location: (http://[^/]+)?", "");
    }
}
