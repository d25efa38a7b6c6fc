package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller.Reply;

/// Clients, their animals and their calls, asked of a real node over HTTP.
class AnimalPagesTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final String CHIP = "826098100000001";

    @TempDir Path folder;
    private Node node;
    private Caller anna;
    private String client;
    private String animal;

    @BeforeEach void open() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), NodeTest.HILL);
        node = Node.demonstrate(NodeFile.read(folder.resolve("node.yaml")));
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
        client = location(
            post("/clients", "name=Margaret Thornton&phone=01632 960112&email=&address=4 Mill Lane NR1 3AB"));
        animal = location(post(client + "/animals",
            "name=Biscuit&species=CAT&breed=&sex=FEMALE&born=2021-05-01&chip=" + CHIP));
    }

    @AfterEach void close() { node.close(); }

    @Test void a_weight_that_jumps_is_asked_about_and_written_once_somebody_is_sure() {
        assertThat(post(animal + "/weighings", "weight=4.2").status()).isEqualTo(303);

        var asked = post(animal + "/weighings", "weight=42");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("Cannot write 42 kg yet", "Yes, 42 kg");
        assertThat(anna.get(animal).body()).doesNotContain("42 kg");

        assertThat(post(animal + "/weighings/surely", "weight=42").status()).isEqualTo(303);
        assertThat(anna.get(animal).body()).contains("far from 4.2 kg", "<svg", "class=\"odd\"");
    }

    @Test void a_weighing_is_put_right_and_what_was_written_first_stays() {
        post(animal + "/weighings", "weight=4.2");
        post(animal + "/weighings", "weight=4.9");
        post(animal + "/weighings/corrections", "number=2&weight=4,3");
        assertThat(anna.get(animal).body()).contains("Weighing 2 corrected to 4.3 kg", "Weighed 4.9 kg",
            "<span class=\"struck\">4.9 kg</span>");

        post(animal + "/weighings/withdrawals", "number=2");
        assertThat(anna.get(animal).body()).contains("Weighing 2 withdrawn", "<strong>4.2 kg</strong>");
    }

    @Test void a_warning_stands_on_top_until_it_is_lifted_and_in_the_history_for_ever() {
        post(animal + "/warnings", "text=Bites when held.");
        assertThat(anna.get(animal).body()).contains("<strong class=\"grow\">Bites when held.</strong>");

        post(animal + "/warnings/1/liftings", "");
        assertThat(anna.get(animal).body()).doesNotContain("<strong class=\"grow\">").contains(
            "Warning 1: Bites when held.", "Warning 1 lifted");
    }

    @Test void the_old_owner_is_nowhere_on_the_page_of_an_animal_that_has_a_new_one() {
        var next = location(post("/clients", "name=Dev Patel&phone=&email=&address="));
        post(animal + "/owners", "client=" + next.substring("/clients/".length()));

        assertThat(anna.get(animal).body()).contains("Dev Patel", "Has a new owner").doesNotContain("Thornton",
            client.substring("/clients/".length()));
    }

    @Test void a_death_is_written_and_withdrawn() {
        post(animal + "/deaths", "day=2026-01-05");
        assertThat(anna.get(animal).body()).contains("<strong>Died on 5 Jan 2026</strong>", "4 years 8 months");

        post(animal + "/deaths/withdrawals", "");
        assertThat(anna.get(animal).body()).doesNotContain("<strong>Died on").contains(
            "the death was written by mistake");
    }

    @Test void a_chip_leads_to_its_animal_and_an_unknown_one_says_so() {
        assertThat(location(anna.get("/search?q=" + CHIP))).isEqualTo(animal);
        assertThat(anna.get("/search?q=826098100000002").body()).contains(
            "No animal here has the chip 826098100000002.");
    }

    @Test void animals_and_owners_are_found_in_one_list_with_what_tells_them_apart() {
        assertThat(anna.get("/search?q=bisc").body()).contains("Biscuit", "of Margaret Thornton");
        assertThat(anna.get("/search?q=NR13AB").body()).contains("Margaret Thornton", "4 Mill Lane NR1 3AB");
        assertThat(anna.get("/search?q=01632+9601").body()).contains("Margaret Thornton");
        assertThat(anna.get("/search?q=zebedee").body()).contains("Nobody begins like that.");
    }

    @Test void who_may_be_the_same_is_shown_while_a_client_or_a_chip_is_typed() {
        assertThat(anna.get("/clients/alike?name=&phone=01632+960112&email=").body()).contains("Is it one of these?",
            "Margaret Thornton");
        assertThat(anna.get("/clients/alike?name=Zo&phone=&email=").body()).doesNotContain("class=\"banner warning\"");
        assertThat(anna.get("/animals/alike?chip=" + CHIP).body()).contains("This chip is here already", "Biscuit");
    }

    @Test void a_call_of_somebody_new_is_one_form_and_sent_twice_one_client_with_one_call() {
        var form = "once=" + once("/calls/new")
            + "&client=&name=Dev+Patel&phone=01632+960455&about=Luna+limps.&by=2099-01-05T16:30";
        var first = anna.post("/calls", form);
        assertThat(location(anna.post("/calls", form))).isEqualTo(location(first));
        assertThat(anna.get(location(first)).body().split("Luna limps.")).hasSize(2);

        var waiting = anna.get("/calls").body();
        assertThat(waiting).contains("Dev Patel", "Luna limps.", "ring back by 5 Jan 2099 16:30");
        post("/calls" + location(first).substring("/clients".length()) + "/1/returns", "said=Comes on Friday.");
        assertThat(anna.get("/calls").body()).doesNotContain("Dev Patel").contains("Nobody waits for a call.");
        assertThat(anna.get(location(first)).body()).contains("rung back", "Comes on Friday.");
    }

    @Test void a_call_about_an_animal_stands_in_its_history_once_with_what_was_advised_then_and_later() {
        var other = location(post(client + "/animals",
            "name=Pip&species=CAT&breed=&sex=FEMALE&born=&chip="));
        var stranger = location(post("/clients", "name=Dev Patel&phone=&email=&address="));
        var theirs = location(post(stranger + "/animals", "name=Luna&species=CAT&breed=&sex=FEMALE&born=&chip="));
        var owner = client.substring("/clients/".length());
        var blank = anna.get("/calls/new?client=" + owner + "&animal=" + animal.substring("/animals/".length()));
        assertThat(blank.body()).contains("Biscuit (cat)", "Pip (cat)").doesNotContain("Luna");

        var form = "once=" + once("/calls/new") + "&client=" + owner + "&name=&phone=&about=Limps;+rest+two+days."
            + "&by=2099-01-05T16:30&animals=" + animal.substring("/animals/".length()) + "&animals="
            + theirs.substring("/animals/".length());
        anna.post("/calls", form);
        anna.post("/calls", form);
        post(client + "/calls/1/returns", "said=Sound again.&animals=" + animal.substring("/animals/".length()));

        assertThat(anna.get(animal).body().split("By telephone: Limps; rest two days.")).hasSize(2);
        assertThat(anna.get(animal).body()).contains("By telephone: Sound again.");
        assertThat(anna.get(other).body()).doesNotContain("By telephone");
        assertThat(anna.get(theirs).body()).doesNotContain("By telephone");
    }

    @Test void a_call_about_another_animal_stays_in_the_history_struck_through() {
        var owner = client.substring("/clients/".length());
        post("/calls", "client=" + owner + "&name=&phone=&about=Sneezes.&by=&animals=" + animal.substring(
            "/animals/".length()));
        assertThat(anna.get(animal).body()).contains("<span>By telephone: Sneezes.</span>");

        post(animal + "/advice/withdrawals", "number=1");

        assertThat(anna.get(animal).body()).contains("<s>By telephone, about another animal: Sneezes.</s>",
            "telephone call is withdrawn").doesNotContain("<select name=\"number\">\n          <option value=\"1\">");
        assertThat(anna.get(client).body()).as("the client did ring").contains("Sneezes.");
        assertThat(post(animal + "/advice/withdrawals", "number=1").status()).isEqualTo(422);
    }

    @Test void of_two_with_one_name_the_search_shows_the_animals_and_who_was_shown_is_on_record() {
        assertThat(anna.get("/search?q=thornton").body()).doesNotContain("with Biscuit");
        location(post("/clients", "name=margaret thornton&phone=07700 900124&email=&address="));
        assertThat(anna.get("/search?q=thornton").body().split("<span>with Biscuit</span>", -1)).hasSize(2);
        assertThat(anna.get(animal + "/readers").body()).contains("<td class=\"quiet\">/search</td>");
    }

    @Test void somebody_written_down_twice_is_found_once_under_either_name() {
        var twin = location(post("/clients", "name=M. Thornton&phone=07700 900123&email=&address="));
        post(twin + "/merges", "client=" + client.substring("/clients/".length()));
        for (var typed : List.of("thornton", "07700 900123")) {
            var found = anna.get("/search?q=" + typed.replace(" ", "%20")).body();
            assertThat(found).contains(client, "formerly M. Thornton 07700 900123").doesNotContain(twin);
            assertThat(found.split(">client</span>", -1)).as("once for " + typed).hasSize(2);
        }
        assertThat(anna.get("/bills?typed=thornton").body()).contains(
            "/bills/of/" + client.split("/")[2]).doesNotContain(
                "/bills/of/" + twin.split("/")[2]);
    }

    @Test void somebody_written_down_twice_is_read_as_one_until_it_is_undone() {
        var twin = location(post("/clients", "name=M. Thornton&phone=07700 900123&email=&address="));
        var luna = location(post(twin + "/animals", "name=Luna&species=CAT&breed=&sex=FEMALE&born=&chip="));
        post(twin + "/calls", "about=Luna sneezes.&by=2099-01-05T16:30");

        var merged = post(twin + "/merges", "client=" + client.substring("/clients/".length()));

        assertThat(location(merged)).isEqualTo(client);
        assertThat(location(anna.get(twin))).as("one leads to the other").isEqualTo(client);
        assertThat(anna.get(client).body()).contains("Biscuit", "Luna", "Luna sneezes.",
            "Written down also as M. Thornton");
        assertThat(anna.get(luna).body()).contains("Margaret Thornton").doesNotContain("M. Thornton");
        var pip = post(twin + "/animals", "name=Pip&species=CAT&breed=&sex=FEMALE&born=&chip=");
        assertThat(pip.status()).isEqualTo(422);
        assertThat(post(client + "/merges", "client=" + twin.substring("/clients/".length())).body()).contains(
            "another one leads here");
        post(twin + "/calls/1/returns", "said=Comes on Friday.");
        assertThat(anna.get(client).body()).contains("Comes on Friday.");

        post(twin + "/merges/withdrawals", "");

        assertThat(anna.get(twin).body()).contains("M. Thornton", "Luna sneezes.").doesNotContain("Biscuit");
        assertThat(anna.get(client).body()).contains("Biscuit").doesNotContain("Luna", "Written down also");
        assertThat(anna.get(luna).body()).contains("M. Thornton");
    }

    @Test void a_call_without_a_name_is_refused_and_keeps_what_was_typed() {
        var reply = post("/calls", "client=&name= &phone=01632 960455&about=Luna limps.&by=");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("there is no name", "Luna limps.", "01632 960455");
    }

    @Test void corrected_details_stay_on_record() {
        post(client + "/corrections", "name=Margaret Hale&phone=&email=&address=");
        assertThat(anna.get(client).body()).contains("<h1>Margaret Hale</h1>", "Details before", "Margaret Thornton");
    }

    @Test void a_client_agrees_and_moves_away() {
        post(client + "/consents/REMINDERS", "");
        post(client + "/leavings", "");
        assertThat(anna.get(client).body()).contains("agreed ", "moved away", "Withdraws");

        post(client + "/consents/REMINDERS/withdrawals", "");
        post(client + "/leavings/withdrawals", "");
        assertThat(anna.get(client).body()).doesNotContain("agreed 2", "Withdraws</button>", ">moved away<");
    }

    @Test void to_read_an_animal_with_its_history_is_one_entry_of_the_access_journal() {
        var before = node.served().getFirst().site().health().access();
        anna.get(animal);
        assertThat(node.served().getFirst().site().health().access()).isEqualTo(before + 1);
    }

    private Reply post(String path, String fields) {
        var form = new StringBuilder("once=" + once("/clients/new"));
        for (var field : fields.isEmpty() ? new String[0] : fields.split("&")) {
            var parts = field.split("=", 2);
            form.append('&').append(parts[0]).append('=').append(URLEncoder.encode(parts[1], StandardCharsets.UTF_8));
        }
        return anna.post(path, form.toString());
    }

    private String once(String page) {
        var found = ONCE.matcher(anna.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String location(Reply reply) {
        return reply.head().lines().filter(line -> line.startsWith("Location: ")).findFirst().orElse("").replaceFirst(
            "Location: (http://[^/]+)?", "");
    }
}
