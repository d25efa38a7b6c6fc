package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller.Reply;

/// A day's diary, the waiting board and the animal on the table, asked of a real node over HTTP.
class VisitPagesTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final String DAY = "/diary/2099-01-05";
    private static final String FIRST = "/visits/2099-01-05-1";

    @TempDir Path folder;
    private Node node;
    private Caller anna;
    private String client;
    private String biscuit;

    @BeforeEach void open() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), NodeTest.HILL);
        node = Node.demonstrate(NodeFile.read(folder.resolve("node.yaml")));
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
        client = location(post("/clients", "name=Margaret Thornton&phone=&email=&address="));
        biscuit = animal(client, "Biscuit");
    }

    @AfterEach void close() { node.close(); }

    @Test void a_day_shows_what_is_free_between_its_appointments() {
        book("10:00", biscuit);
        assertThat(anna.get(DAY).body()).contains("10:00", "Biscuit, cat", "time=09:45&amp;vet=a-anna",
            "time=10:15&amp;vet=a-anna", "time=10:00&amp;vet=a-tom").doesNotContain("time=10:00&amp;vet=a-anna");
        assertThat(anna.get(DAY + "?time=09:45&vet=a-tom&animal=" + id(biscuit)).body()).contains(
            "value=\"09:45\"", id(biscuit)).containsPattern("<option value=\"a-tom\"\\s+selected>");
    }

    @Test void a_taken_time_keeps_what_was_typed_and_is_for_emergencies() {
        book("10:00", biscuit);
        var refused = book("10:05", biscuit);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Cannot take this time: Anna Bell is taken from 10:00 to 10:15.",
            "Squeeze in all the same", "value=\"10:05\"", id(biscuit));
        assertThat(post(DAY + "/squeezes", booking("10:05", biscuit)).status()).isEqualTo(303);
        assertThat(anna.get(DAY).body()).contains("10:05 <a");
    }

    @Test void an_appointment_is_moved_to_a_free_time_of_a_colleague() {
        book("10:00", biscuit);
        assertThat(anna.get(DAY + "?moving=1").body()).contains("Where shall Biscuit, cat move to?",
            "name=\"time\" value=\"11:00\"");
        post(DAY + "/appointments/1/moves", "vet=a-tom&time=11:00");
        assertThat(anna.get(DAY).body()).contains("11:00 <a", "time=10:00&amp;vet=a-anna").doesNotContain("10:00 <a",
            "time=11:00&amp;vet=a-tom");
    }

    @Test void who_did_not_come_or_called_off_may_come_after_all() {
        for (var over : new String[]{"absences", "cancellations"}) {
            var number = over.equals("absences") ? 1 : 2;
            book("10:00", biscuit);
            post(DAY + "/appointments/" + number + "/" + over, "");
            assertThat(anna.get(DAY).body()).contains("Comes after all").doesNotContain(">Is here");
            post(DAY + "/appointments/" + number + "/expectations", "");
            assertThat(anna.get(DAY).body()).contains(">Is here");
            post(DAY + "/appointments/" + number + "/cancellations", "");
        }
    }

    @Test void who_arrives_is_on_the_board_with_owner_vet_and_warnings() {
        post(biscuit + "/warnings", "text=Bites when held.");
        arrive("10:00", biscuit);
        assertThat(anna.get("/waiting").body()).contains("Biscuit", "Margaret Thornton", "Anna Bell", "0 min",
            "<span class=\"tag alarm\">Bites when held.</span>", "Call in");
    }

    @Test void two_who_press_at_once_move_a_visit_once() {
        arrive("10:00", biscuit);
        move("WAITING", "ADMITTED");
        var late = post("/waiting" + FIRST + "/moves", "from=WAITING&to=CONSULTING");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Cannot move this visit: it is somewhere else by now (admitted).");
    }

    @Test void whoever_calls_in_for_themselves_has_the_animal_on_the_table() {
        arrive("10:00", biscuit);
        var called = post("/waiting" + FIRST + "/moves", "from=WAITING&to=CONSULTING");
        assertThat(location(called)).isEqualTo(table(biscuit));
        assertThat(location(anna.get(biscuit + "/consultation"))).isEqualTo(table(biscuit));

        var tom = Caller.of("hill-street.localhost", node.port());
        tom.post("/who", "account=a-tom");
        assertThat(tom.get("/waiting").body()).contains("Biscuit");
    }

    @Test void an_animal_that_is_not_here_begins_its_visit_at_the_board() {
        assertThat(location(anna.get(biscuit + "/consultation"))).isEqualTo("/waiting?animal=" + id(biscuit));
        post("/waiting/visits", "animal=" + id(biscuit) + "&purpose=NURSE");
        assertThat(anna.get("/waiting").body()).contains("Biscuit", "nurse", "Call in");
    }

    @Test void a_visit_takes_the_other_animals_of_its_owner_and_lets_go_who_is_not_here() {
        var luna = animal(client, "Luna");
        arrive("10:00", biscuit);
        assertThat(anna.get(FIRST).body()).contains("Visit of Margaret Thornton", "Luna, cat");
        post(FIRST + "/animals", "animal=" + id(luna) + "&purpose=VACCINATION");
        assertThat(anna.get(table(luna)).body()).contains("Biscuit, cat", "Luna, cat");

        post(FIRST + "/animals/" + id(biscuit) + "/removals", "");
        assertThat(anna.get(FIRST).body()).contains("was not here after all");
        assertThat(anna.get(DAY).body()).as("expected again").contains(">Is here");
        assertThat(anna.get(table(biscuit)).status()).as("on no table now").isEqualTo(404);
    }

    @Test void a_figure_that_is_none_is_refused_and_nothing_typed_is_lost() {
        onTheTable();
        var refused = post(table(biscuit) + "/notes",
            "history=Limps.&examination=&assessment=&plan=&temperature=warm&pulse=&breaths=&membranes=&signed=true");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Cannot read warm as a figure", ">Limps.</textarea>", "value=\"warm\"");
        assertThat(note("Limps.", "99", true).body()).contains("Cannot write 99.0 °C");
    }

    @Test void a_note_is_amended_by_its_author_until_it_is_signed_and_added_to_after() {
        onTheTable();
        note("Limps.", "38.5", false);
        assertThat(anna.get(table(biscuit)).body()).contains("not signed", "38.5 °C");
        post(table(biscuit) + "/notes/1/amendments",
            "history=Limps, left fore.&examination=&assessment=&plan=&temperature=&pulse=&breaths=&membranes=");
        assertThat(anna.get(table(biscuit) + "/notes/1").body()).contains("Limps.", "Limps, left fore.");
        post(table(biscuit) + "/notes/1/signatures", "");
        assertThat(post(table(biscuit) + "/notes/1/signatures", "").body()).contains("it is signed");
        post(table(biscuit) + "/notes/1/addenda", "text=Owner rang: better.");
        assertThat(anna.get(table(biscuit)).body()).contains(">signed<", "Owner rang: better.", "amended");
        assertThat(anna.get(biscuit).body()).as("its history").contains("Limps, left fore.");
    }

    @Test void a_colleague_signs_no_note_but_their_own() {
        onTheTable();
        note("Limps.", "", false);
        anna.post("/who", "account=a-tom");
        assertThat(post(table(biscuit) + "/notes/1/signatures", "").body()).contains("a colleague wrote it");
        note("Ate well.", "", true);
        assertThat(anna.get(table(biscuit)).body()).contains("Limps.", "Ate well.", "not signed");
    }

    @Test void whoever_writes_about_another_animal_than_the_one_on_the_table_is_warned() {
        onTheTable();
        var rex = animal(location(post("/clients", "name=Sean O'Hara&phone=&email=&address=")), "Rex");
        book("11:00", rex);
        post(DAY + "/appointments/2/arrivals", "");
        var other = "/visits/2099-01-05-2/animals/" + id(rex);
        assertThat(anna.get(other).body()).contains("This is Rex. On your table is Biscuit.", table(biscuit));
        assertThat(anna.get(table(biscuit)).body()).doesNotContain("On your table is");
        assertThat(post(FIRST + "/animals/" + id(rex) + "/notes", text("Wrong.", "", true)).status()).isEqualTo(404);
        assertThat(anna.get(rex).body()).doesNotContain("Wrong.");
    }

    @Test void an_animal_is_weighed_on_the_table() {
        onTheTable();
        post(table(biscuit) + "/weighings", "weight=4.2");
        assertThat(anna.get(table(biscuit)).body()).contains("4.2 kg");
        assertThat(post(table(biscuit) + "/weighings", "weight=0").status()).isEqualTo(422);
    }

    private void onTheTable() {
        arrive("10:00", biscuit);
        move("WAITING", "CONSULTING");
    }

    private String animal(String owner, String name) {
        return location(post(owner + "/animals", "name=" + name + "&species=CAT&breed=&sex=FEMALE&born=&chip="));
    }

    private Reply book(String time, String animal) { return post(DAY + "/appointments", booking(time, animal)); }

    private static String booking(String time, String animal) {
        return "time=" + time + "&minutes=15&vet=a-anna&purpose=CONSULTATION&animal=" + id(animal);
    }

    private void arrive(String time, String animal) {
        book(time, animal);
        post(DAY + "/appointments/1/arrivals", "");
    }

    private void move(String from, String to) { post("/waiting" + FIRST + "/moves", "from=" + from + "&to=" + to); }

    private Reply note(String history, String temperature, boolean signed) {
        return post(table(biscuit) + "/notes", text(history, temperature, signed));
    }

    private static String text(String history, String temperature, boolean signed) {
        return "history=" + history + "&examination=&assessment=&plan=&temperature=" + temperature
            + "&pulse=&breaths=&membranes=&signed=" + signed;
    }

    private static String table(String animal) { return FIRST + animal; }

    private static String id(String animal) { return animal.substring("/animals/".length()); }

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
