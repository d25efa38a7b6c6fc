package org.lazaret.practice.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Reasons;
import org.lazaret.core.site.Why;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.bills.Bill.Added;
import org.lazaret.practice.bills.Bill.Closed;
import org.lazaret.practice.bills.Bill.Credited;
import org.lazaret.practice.bills.Bill.Discounted;
import org.lazaret.practice.bills.Bill.Opened;
import org.lazaret.practice.bills.Bill.Paid;
import org.lazaret.practice.bills.Bill.Priced;
import org.lazaret.practice.bills.Bill.Refunded;
import org.lazaret.practice.bills.Bill.Struck;
import org.lazaret.practice.bills.Bills.State;
import org.lazaret.practice.bills.PriceList.Begun;
import org.lazaret.practice.bills.PriceList.Entered;
import org.lazaret.practice.bills.PriceList.Repriced;
import org.lazaret.practice.bills.PriceList.Withdrawn;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.AnimalId;

/// What the tables say of bills and prices.
class BillRowsTest {
    private static final ClientId SMITH = new ClientId("smith1");
    private static final AnimalId REX = new AnimalId("rex1");
    private static final BillId BILL = BillId.of(SMITH, 1);
    private static final Rate TWENTY = new Rate(2_000);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Opened OPENED = new Opened(SMITH, Currency.GBP, Money.NONE);
    private static final Added ADDED = new Added(1, sold("cons", Optional.of(
        new Charge(Money.of("45"), TWENTY, Money.of("45")))), Money.of("45"));
    private static final Item CONS = new Item("cons", "Consultation", Sort.SERVICE, Unit.EACH);

    private final Tabled tables = new Tabled();

    @Test void a_line_shows_who_added_it_and_what_was_taken_off_since() {
        tables.written(BILL.book(), OPENED, ADDED, new Discounted(1, Money.of("5"), Favour.STAFF, Money.of("40")),
            new Closed(Money.of("40")), new Credited(1, Money.of("10"), Slip.COMPLAINT, Money.of("30")));

        var line = tables.look(BillLines.of(BILL)).getFirst();
        assertThat(line.by()).isEqualTo(Tabled.TOM);
        assertThat(line.animal()).contains(REX);
        assertThat(line.due()).isEqualTo(Money.of("30"));
        assertThat(line.offWhy()).contains(Favour.STAFF);
        assertThat(line.creditWhy()).contains(Slip.COMPLAINT);
    }

    @Test void a_line_gets_its_price_later_and_is_struck_out() {
        tables.written(BILL.book(), OPENED, new Added(1, sold("methadone-10", Optional.empty()), Money.NONE));
        assertThat(tables.look(BillLines.of(BILL)).getFirst().total()).isEmpty();

        tables.written(BILL.book(), new Priced(1, new Charge(Money.of("3"), TWENTY, Money.of("3")), Money.of("3")));
        assertThat(tables.look(BillLines.of(BILL)).getFirst().due()).isEqualTo(Money.of("3"));

        tables.written(BILL.book(), new Struck(1, Slip.NOT_DONE, Money.NONE));
        var struck = tables.look(BillLines.of(BILL)).getFirst();
        assertThat(struck.due()).isEqualTo(Money.NONE);
        assertThat(struck.struckBy()).contains(Tabled.TOM);
    }

    @Test void a_bill_goes_from_open_to_settled_and_back() {
        tables.written(BILL.book(), OPENED, ADDED);
        assertThat(state()).isEqualTo(State.OPEN);
        tables.written(BILL.book(), new Closed(Money.of("45")));
        assertThat(state()).isEqualTo(State.TO_PAY);
        tables.written(BILL.book(), new Paid(1, Money.of("45"), Method.CASH, Money.NONE));
        assertThat(state()).isEqualTo(State.SETTLED);
        assertThat(tables.look(Bills.unsettled(10))).isEmpty();
        tables.written(BILL.book(), new Credited(1, Money.of("5"), Slip.COMPLAINT, Money.of("-5")));
        assertThat(state()).isEqualTo(State.TO_REFUND);
        assertThat(tables.look(Bills.unsettled(10))).hasSize(1);
        tables.written(BILL.book(), new Refunded(2, Money.of("5"), Method.CASH, Money.NONE));
        assertThat(state()).isEqualTo(State.SETTLED);
        assertThat(tables.look(Payments.of(BILL))).extracting(Payments.Row::amount).containsExactly(Money.of("45"),
            Money.of("-5"));
    }

    @Test void the_balance_of_a_client_is_that_of_all_their_bills() {
        tables.written(BILL.book(), OPENED, ADDED).written(BillId.of(SMITH, 2).book(), OPENED, ADDED).written(
            BillId.of(new ClientId("jones1"), 1).book(), new Opened(new ClientId("jones1"), Currency.GBP, Money.NONE));

        assertThat(tables.look(Bills.balance(SMITH)).getFirst().owed()).isEqualTo(Money.of("90"));
        assertThat(tables.look(Bills.balance(new ClientId("nobody"))).getFirst().owed()).isEqualTo(Money.NONE);
        assertThat(tables.look(Bills.of(SMITH))).hasSize(2);
    }

    @Test void what_is_not_settled_is_open_with_the_client() {
        tables.written(BILL.book(), OPENED, ADDED);
        assertThat(open()).containsExactly("OPEN [£45.00] /bills/smith1-1");
        tables.written(BILL.book(), new Closed(Money.of("45")));
        assertThat(open()).containsExactly("TO_PAY [£45.00] /bills/smith1-1");
        tables.written(BILL.book(), new Paid(1, Money.of("45"), Method.CARD, Money.NONE));
        assertThat(open()).isEmpty();
        tables.written(BILL.book(), new Credited(1, Money.of("5"), Slip.COMPLAINT, Money.of("-5")));
        assertThat(open()).containsExactly("TO_REFUND [£5.00] /bills/smith1-1");
    }

    private List<String> open() {
        return new BillsOf().of(SMITH, tables).stream().map(
            told -> "%s %s %s".formatted(told.what(), told.parts(), told.link())).toList();
    }

    @Test void a_bill_stays_whole_when_its_client_is_erased() {
        tables.written(BILL.book(), OPENED, ADDED).erased(SMITH.subject()).erased(REX.subject());

        assertThat(tables.look(Bills.of(BILL))).hasSize(1);
        assertThat(tables.look(BillLines.of(BILL))).hasSize(1);
    }

    @Test void a_bill_at_work_explains_reading_its_client_and_its_animals() {
        tables.written(BILL.book(), OPENED, ADDED);
        for (var whom : new SubjectId[]{SMITH.subject(), REX.subject()}) {
            assertThat(why(whom, Tabled.NINE.plus(Duration.ofDays(30)))).contains(new Why("bill", "bill/smith1-1"));
            assertThat(why(whom, Tabled.NINE.plus(Duration.ofDays(31)))).isEmpty();
        }
        assertThat(why(new SubjectId("jones1"), Tabled.NINE)).isEmpty();

        tables.written(BILL.book(), new Closed(Money.of("45")), new Paid(1, Money.of("45"), Method.CARD, Money.NONE));
        for (var whom : new SubjectId[]{SMITH.subject(), REX.subject()}) {
            assertThat(why(whom, Tabled.NINE.plus(Duration.ofDays(1)))).isPresent();
            assertThat(why(whom, Tabled.NINE.plus(Duration.ofDays(2)))).isEmpty();
        }
    }

    @Test void what_is_sold_is_found_by_its_code_and_by_each_word_of_its_name_on_the_days_it_is_sold() {
        tables.written(PriceList.BOOK, new Begun(Country.UK, ""), new Entered(CONS, Money.of("45"), DAY),
            new Entered(new Item("x100%", "Odd 100% thing", Sort.GOODS, Unit.EACH), Money.of("1"), DAY),
            new Repriced("cons", Money.of("48"), DAY.plusDays(7)), new Withdrawn("cons", DAY.plusDays(30)));

        assertThat(found("con", DAY)).containsExactly("cons");
        assertThat(found("CONSULT", DAY)).containsExactly("cons");
        assertThat(found("thing", DAY)).containsExactly("x100%");
        assertThat(found("%", DAY)).isEmpty();
        assertThat(found("con", DAY.minusDays(1))).isEmpty();
        assertThat(found("con", DAY.plusDays(30))).isEmpty();
        var row = tables.look(Prices.on(DAY)).getFirst();
        assertThat(row.money()).contains(Money.of("45"));
        assertThat(row.next()).contains(Money.of("48"));
        assertThat(tables.look(Prices.on(DAY.plusDays(7))).getFirst().money()).contains(Money.of("48"));
    }

    private List<String> found(String typed, LocalDate day) {
        return tables.look(Prices.like(typed, day, 8)).stream().map(Prices.Row::code).toList();
    }

    private State state() { return tables.look(Bills.of(BILL)).getFirst().state(); }

    private Optional<Why> why(SubjectId whom, Instant at) {
        return Optional.ofNullable(new Reasons(List.of(Bills.REASON)).why(List.of(whom), at, tables).get(whom));
    }

    private static Sold sold(String code, Optional<Charge> charge) {
        return new Sold(new Item(code, code, Sort.SERVICE, Unit.EACH), Quantity.of("1"), Optional.of(REX),
            Supply.GIVEN_HERE, "", charge);
    }
}
