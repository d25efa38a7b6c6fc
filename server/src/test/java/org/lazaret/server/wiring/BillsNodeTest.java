package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import org.lazaret.practice.bills.Account;
import org.lazaret.practice.bills.Bill;
import org.lazaret.practice.bills.BillId;
import org.lazaret.practice.bills.Country;
import org.lazaret.practice.bills.Item;
import org.lazaret.practice.bills.Method;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.bills.PriceList;
import org.lazaret.practice.bills.Sort;
import org.lazaret.practice.bills.Unit;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.premises.Letterhead;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.server.wiring.Caller.Reply;

/// Bills of a real node, written and paid over HTTP by people who press at the same moment.
class BillsNodeTest {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([a-z0-9]{26})\"");
    private static final Pattern LINE = Pattern.compile("Consultation</strong>\\s+<p class=\"hint\">");

    @TempDir Path folder;
    private Node node;
    private ClientId client;
    private AnimalId biscuit;

    @BeforeEach void open() throws IOException {
        Files.writeString(folder.resolve("node.yaml"), NodeTest.HILL);
        node = Node.demonstrate(NodeFile.read(folder.resolve("node.yaml")));
        client = new ClientId(desk().fresh());
        biscuit = new AnimalId(desk().fresh());
        var day = node.served().getFirst().place().today().day();
        tell(PriceList.BOOK, new PriceList.Begin(Country.UK, "GB 123"));
        for (var item : List.of(new Item("consultation", "Consultation", Sort.SERVICE, Unit.EACH),
            new Item("ketamine-100", "Ketamine", Sort.MEDICINE, Unit.ML)))
            tell(PriceList.BOOK, new PriceList.Enter(item, Money.of("45"), day));
        tell(PriceList.BOOK, new PriceList.Enter(new Item("recheck", "Recheck", Sort.SERVICE, Unit.EACH), Money.NONE,
            day));
        tell(client.book(), new Client.Register(new org.lazaret.practice.clients.Details(word("Margaret Thornton"),
            word(""), word(""), word(""))));
        tell(biscuit.book(), new Animal.Register(client, new Details(word("Biscuit"), Species.DOG, word(""),
            Sex.UNKNOWN, Optional.empty(), word(""))));
    }

    @AfterEach void close() { node.close(); }

    @Test void two_people_who_add_lines_at_once_lose_nothing() throws Exception {
        var bill = begin();
        var each = 12;

        together(List.of(person("a-anna"), person("a-tom")).stream().<Callable<Reply>>map(who -> () -> {
            for (var line = 1; line < each; line++) add(who, bill);
            return add(who, bill);
        }).toList());

        var page = person("a-anna").get(bill).body();
        assertThat(LINE.matcher(page).results().count()).isEqualTo(2L * each);
        assertThat(page).contains("£1080.00", "Anna Bell,", "Tom Price,");
    }

    @Test void a_bill_bears_what_the_practice_is_called_on_paper() {
        var bill = begin();
        var anna = person("a-anna");
        assertThat(anna.get(bill).body()).contains("<strong>Hill Street</strong>");

        tell(Premises.BOOK, new Premises.Describe(new Letterhead("Hill Street Vets", "1 Hill Street, Ashby", "01632")));

        assertThat(anna.get(bill).body()).contains("<strong>Hill Street Vets</strong>", "1 Hill Street, Ashby");
    }

    @Test void pay_pressed_four_times_pays_once() throws Exception {
        var bill = begin();
        var anna = person("a-anna");
        add(anna, bill);
        var form = "once=%s&amount=45.00&method=CARD".formatted(once(anna, bill));

        var replies = together(IntStream.range(0, 4).<Callable<Reply>>mapToObj(
            _ -> () -> anna.post(bill + "/last-payments", form)).toList());

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(303));
        assertThat(owed()).isEqualTo(Money.NONE);
        assertThat(read().paid()).isEqualTo(Money.of("45"));
        assertThat(anna.get(bill).body()).contains("settled");
    }

    @Test void four_people_with_a_form_each_take_the_money_once_and_three_are_told_why() throws Exception {
        var bill = begin();
        var anna = person("a-anna");
        add(anna, bill);
        var forms = IntStream.range(0, 4).mapToObj(
            _ -> "once=%s&amount=45.00&method=CARD".formatted(once(anna, bill))).toList();

        var replies = together(forms.stream().<Callable<Reply>>map(
            form -> () -> anna.post(bill + "/payments", form)).toList());

        assertThat(replies).filteredOn(reply -> reply.status() == 303).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 422).hasSize(3).allSatisfy(
            reply -> assertThat(reply.body()).contains("Cannot take money: nothing is owed"));
        assertThat(read().paid()).isEqualTo(Money.of("45"));
    }

    @Test void more_than_is_owed_is_refused_and_the_page_says_how_much_is() {
        var bill = begin();
        var anna = person("a-anna");
        add(anna, bill);

        var reply = anna.post(bill + "/payments", "once=%s&amount=45.01&method=CASH".formatted(once(anna, bill)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("£45.00 is owed on this bill");
    }

    @Test void what_is_typed_counts_before_what_was_chosen_by_the_letters_before() {
        var bill = begin();
        var anna = person("a-anna");

        anna.post(bill + "/lines",
            "once=%s&typed=keta&code=consultation&quantity=0.5&animal=%s&supply=GIVEN_HERE".formatted(once(anna, bill),
                biscuit.name()));

        assertThat(anna.get(bill).body()).contains("Ketamine", "£22.50", "Biscuit");
    }

    @Test void what_a_register_dispenses_stands_on_the_owners_bill_and_waits_for_its_price() {
        for (var drug : List.of("ketamine-100", "methadone-10"))
            tell(new DrugId(drug).register(), new DrugRegister.WriteGiven(Amount.of("0.5"), biscuit));

        var anna = person("a-anna");
        var page = anna.get("/bills/" + bill().name());
        assertThat(page.body()).contains("Ketamine", "£22.50", "methadone-10", "no price yet", "by itself");
        var reply = anna.post("/bills/" + bill().name() + "/closings", "once=" + once(anna, "/bills/" + bill().name()));
        assertThat(reply.body()).contains("1 of its lines have no price");
    }

    @Test void a_visit_at_the_till_is_on_the_bill_once_and_done_when_it_is_paid() {
        var visit = visit(Purpose.CONSULTATION);
        tell(visit.book(), new Visit.Move(Stage.TO_PAY, Stage.CONSULTING));
        tell(visit.book(), new Visit.Move(Stage.CONSULTING, Stage.TO_PAY));
        assertThat(owed()).isEqualTo(Money.of("45"));

        tell(bill().book(), new Bill.CloseAndPay(Money.of("45"), Method.CASH));

        assertThat(desk().read(visit.book()).stage()).isEqualTo(Stage.DONE);
        tell(visit.book(), new Visit.Move(Stage.DONE, Stage.CONSULTING));
        tell(visit.book(), new Visit.Move(Stage.CONSULTING, Stage.TO_PAY));
        assertThat(desk().read(visit.book()).stage()).as("it was paid before").isEqualTo(Stage.DONE);
    }

    @Test void a_visit_with_nothing_to_pay_skips_paying() {
        var visit = visit(Purpose.RECHECK);

        assertThat(desk().read(visit.book()).stage()).isEqualTo(Stage.DONE);
        assertThat(read().settled()).isTrue();
    }

    @Test void what_comes_after_a_bill_was_closed_is_on_the_next() {
        begin();
        tell(bill().book(), new Bill.Close());
        tell(new DrugId("ketamine-100").register(), new DrugRegister.WriteGiven(Amount.of("1"), biscuit));

        assertThat(desk().read(Account.of(client)).bills()).isEqualTo(2);
        assertThat(owed()).isEqualTo(Money.of("45"));
    }

    private VisitId visit(Purpose purpose) {
        var visit = new VisitId(desk().fresh());
        tell(visit.book(), new Visit.Begin(biscuit, purpose));
        tell(visit.book(), new Visit.Move(Stage.WAITING, Stage.CONSULTING));
        tell(visit.book(), new Visit.Move(Stage.CONSULTING, Stage.TO_PAY));
        return visit;
    }

    private String begin() {
        tell(desk().read(Account.of(client)).current(client).book(), new Bill.Open(client));
        return "/bills/" + bill().name();
    }

    private BillId bill() { return new BillId(client.name() + "-" + desk().read(Account.of(client)).bills()); }

    private Bill read() { return desk().read(bill().book()); }

    private Money owed() { return read().owed(); }

    private Reply add(Caller who, String bill) {
        return who.post(bill + "/lines",
            "once=%s&typed=&code=consultation&quantity=1&animal=%s&supply=GIVEN_HERE".formatted(once(who, bill),
                biscuit.name()));
    }

    private Caller person(String account) {
        var caller = Caller.of("hill-street.localhost", node.port());
        caller.post("/who", "account=" + account);
        return caller;
    }

    private static String once(Caller who, String page) {
        var found = ONCE.matcher(who.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<Reply> together(List<Callable<Reply>> wishes) throws InterruptedException, ExecutionException {
        try (var people = Executors.newFixedThreadPool(wishes.size())) {
            var replies = new ArrayList<Reply>();
            for (var reply : people.invokeAll(wishes)) replies.add(reply.get());
            return replies;
        }
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
