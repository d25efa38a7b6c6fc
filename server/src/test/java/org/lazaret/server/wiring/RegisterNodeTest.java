package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Dose;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.drugs.Origin;
import org.lazaret.practice.drugs.PerKilo;
import org.lazaret.practice.drugs.Route;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;

/// A register over HTTP: the label of what goes home, and a count that did not agree.
class RegisterNodeTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final String REGISTER = "/drugs/methadone-10/register";
    private static final DrugId METHADONE = new DrugId("methadone-10");

    @TempDir Path folder;
    private Node node;
    private Caller anna;
    private AnimalId animal;

    @BeforeEach void open() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), NodeTest.HILL);
        node = Node.demonstrate(NodeFile.read(folder.resolve("node.yaml")));
        anna = Caller.of("hill-street.localhost", node.port());
        anna.post("/who", "account=a-anna");
        var client = new ClientId(desk().fresh());
        var biscuit = new AnimalId(desk().fresh());
        animal = biscuit;
        tell(client.book(), new Client.Register(new org.lazaret.practice.clients.Details(word("Margaret Thornton"),
            word(""), word(""), word("4 Mill Lane, Ashby"))));
        tell(biscuit.book(), new Animal.Register(client, new Details(word("Biscuit"), Species.DOG, word(""),
            Sex.UNKNOWN, Optional.empty(), word(""))));
        tell(METHADONE.register(), new DrugRegister.WriteGiven(Amount.of("2"), biscuit));
    }

    @AfterEach void close() { node.close(); }

    @Test void a_label_bears_all_twelve_things_and_is_printed_only_when_none_is_blank() {
        var label = REGISTER + "/lines/1/label";
        var blank = anna.post(label, form(label, "+"));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.body()).contains("does not say how to give it").doesNotContain("Keep out of reach");

        var unnamed = anna.post(label, form(label, "0.2+ml+twice+a+day"));
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.body()).contains("does not say who supplies it");
        anna.post("/premises/letterheads",
            "once=%s&name=Hill+Street+Vets&address=1+Hill+Street&phone=01632+960100".formatted(once("/premises")));

        anna.post(label, form(label, "0.2+ml+twice+a+day"));

        assertThat(anna.get(label).body()).contains("Hill Street Vets, 1 Hill Street, 01632 960100",
            "Prescribed by Tom Price", "Margaret Thornton",
            "4 Mill Lane, Ashby", "Biscuit, dog", "Supplied ", "Use by 31 Dec 2099", "Methadone 10 mg/ml: 2 ml",
            "0.2 ml twice a day", "locked away", "Wear gloves.", "no withdrawal period",
            "Keep out of reach of children.", "For animal treatment only.");
    }

    @Test void before_the_practice_has_a_name_a_drug_is_dispensed_and_what_was_typed_for_its_label_stays() {
        for (var page : List.of(REGISTER, REGISTER + "/lines/1/label"))
            assertThat(anna.get(page).body()).contains("name and address are not set yet",
                "set by Anna Bell, Tom Price", "href=\"/premises\"");
        anna.post(REGISTER + "/given", "once=%s&amount=1&animal=%s".formatted(once(REGISTER), animal.name()));
        var label = REGISTER + "/lines/2/label";
        var refused = anna.post(label, form(label, "0.2+ml+twice+a+day"));
        assertThat(refused.body()).contains("value=\"0.2 ml twice a day\"", "value=\"Wear gloves.\"",
            "value=\"2099-12-31\"", "value=\"2\"").containsPattern("value=\"a-tom\"\\s+selected");

        anna.post("/premises/letterheads",
            "once=%s&name=Hill+Street+Vets&address=1+Hill+Street&phone=01632+960100".formatted(once("/premises")));
        for (var page : List.of(REGISTER, label)) assertThat(anna.get(page).body()).doesNotContain("not set yet");
    }

    @Test void there_is_no_label_where_nothing_was_dispensed() {
        assertThat(anna.get(REGISTER + "/lines/2/label").status()).isEqualTo(404);
        assertThat(anna.get("/drugs/water/register/lines/1/label").status()).isEqualTo(404);
    }

    @Test void a_count_that_did_not_agree_stands_on_the_page_until_somebody_explains_it() {
        tell(METHADONE.register(), new DrugRegister.Count(Amount.of("0"), new AccountId("a-tom")));
        assertThat(anna.get("/drugs").body()).contains("Counts that nobody explained", "Line 2: 2 ml");

        anna.post(REGISTER + "/explanations", "once=%s&line=2&cause=NOT_WRITTEN_DOWN".formatted(once(REGISTER)));

        assertThat(anna.get("/drugs").body()).doesNotContain("Counts that nobody explained");
        assertThat(anna.get(REGISTER).body()).contains("given and not written down");
        var again = anna.post(REGISTER + "/explanations", "once=%s&line=2&cause=SPILT".formatted(once(REGISTER)));
        assertThat(again.status()).isEqualTo(422);
    }

    @Test void a_dose_is_marked_wherever_it_is_shown_until_a_vet_stands_by_it() {
        tell(Doses.of(METHADONE), new Doses.BringDose(new Dose(Species.DOG, Route.MUSCLE, PerKilo.of("0.5"),
            PerKilo.of("1")), Origin.TEMPLATE));
        assertThat(anna.get("/drugs").body()).contains("doses not reviewed: 1");
        for (var page : List.of(REGISTER, REGISTER + "/lines/1/label"))
            assertThat(anna.get(page).body()).contains("dog, into a muscle: 0.5–1 mg/kg", "dose not reviewed");

        anna.post(REGISTER + "/doses/1/reviews", "once=" + once(REGISTER));

        assertThat(anna.get("/drugs").body()).doesNotContain("not reviewed");
        for (var page : List.of(REGISTER, REGISTER + "/lines/1/label"))
            assertThat(anna.get(page).body()).contains("reviewed by Anna Bell").doesNotContain("dose not reviewed");
        anna.post(REGISTER + "/doses", "once=%s&species=CAT&route=VEIN&lowest=0,3&highest=0.6".formatted(once(
            REGISTER)));
        assertThat(anna.get(REGISTER).body()).contains("cat, into a vein: 0.3–0.6 mg/kg");
        assertThat(anna.get(REGISTER + "/lines/1/label").body()).as("it is a dog").doesNotContain("cat, into");
    }

    @Test void tablets_are_counted_in_tablets_from_the_delivery_to_the_label() {
        var tablets = "/drugs/phenobarbital-60/register";
        anna.post(tablets + "/receipts", "once=%s&amount=100&supplier=NVS&batch=B1&expires=2099-12-31".formatted(once(
            tablets)));
        var quarter = anna.post(tablets + "/dispensings", "once=%s&amount=0.25&animal=%s".formatted(once(tablets),
            animal.name()));
        assertThat(quarter.status()).isEqualTo(422);
        assertThat(quarter.body()).contains("Cannot write 0.25 tablets: the least of it is 0.5.");
        anna.post(tablets + "/dispensings", "once=%s&amount=1,5&animal=%s".formatted(once(tablets), animal.name()));

        assertThat(anna.get(tablets).body()).contains("98.5 tablets", "1.5 tablets", "Amount, tablets").doesNotContain(
            " ml<", "Open a bottle");
        assertThat(anna.get("/drugs").body()).contains("98.5 tablets");
        assertThat(anna.get("/animals/" + animal.name()).body()).contains("Given Phenobarbital 60 mg, 1.5 tablets");
        var whole = "/drugs/gabapentin-100/register";
        assertThat(anna.post(whole + "/dispensings", "once=%s&amount=0.5&animal=%s".formatted(once(whole),
            animal.name())).body()).contains("Cannot write 0.5 capsules: the least of it is 1.");
    }

    private String form(String page, String directions) {
        var rest = "warnings=Wear+gloves.&amount=2&storage=LOCKED&expires=2099-12-31&prescriber=a-tom";
        return "once=%s&directions=%s&%s".formatted(once(page), directions, rest);
    }

    private String once(String page) {
        var found = ONCE.matcher(anna.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Desk desk() {
        var session = new Session(new AccountId("a-anna"), new DeviceId("d-test"), List.of());
        if (node.served().getFirst().site().enter(session) instanceof Entering.Entered(var desk)) return desk;
        throw new IllegalStateException("nobody may sit down");
    }

    private <B extends Book<B, C, E>, C, E> void tell(BookId<B, C, E> book, C command) {
        assertThat(desk().tell(book, command, new RequestId("test-" + desk().fresh())).now().refusal()).isEmpty();
    }

    private static Personal word(String text) { return new Personal(text); }
}
