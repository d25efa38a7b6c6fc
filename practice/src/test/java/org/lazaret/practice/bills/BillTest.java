package org.lazaret.practice.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.practice.bills.Bill.Add;
import org.lazaret.practice.bills.Bill.Added;
import org.lazaret.practice.bills.Bill.AmountImpossible;
import org.lazaret.practice.bills.Bill.AnimalUnknown;
import org.lazaret.practice.bills.Bill.ClientUnknown;
import org.lazaret.practice.bills.Bill.Close;
import org.lazaret.practice.bills.Bill.CloseAndPay;
import org.lazaret.practice.bills.Bill.CloseIfNothingOwed;
import org.lazaret.practice.bills.Bill.Closed;
import org.lazaret.practice.bills.Bill.ClosedAlready;
import org.lazaret.practice.bills.Bill.Command;
import org.lazaret.practice.bills.Bill.Credit;
import org.lazaret.practice.bills.Bill.Credited;
import org.lazaret.practice.bills.Bill.Discount;
import org.lazaret.practice.bills.Bill.Discounted;
import org.lazaret.practice.bills.Bill.Event;
import org.lazaret.practice.bills.Bill.LinesUnpriced;
import org.lazaret.practice.bills.Bill.MoreThanLine;
import org.lazaret.practice.bills.Bill.MoreThanOverpaid;
import org.lazaret.practice.bills.Bill.MoreThanOwed;
import org.lazaret.practice.bills.Bill.NoPriceList;
import org.lazaret.practice.bills.Bill.NoSuchBill;
import org.lazaret.practice.bills.Bill.NoSuchLine;
import org.lazaret.practice.bills.Bill.NotClosed;
import org.lazaret.practice.bills.Bill.NotSold;
import org.lazaret.practice.bills.Bill.NotSplit;
import org.lazaret.practice.bills.Bill.Note;
import org.lazaret.practice.bills.Bill.NothingOwed;
import org.lazaret.practice.bills.Bill.NothingToRefund;
import org.lazaret.practice.bills.Bill.Open;
import org.lazaret.practice.bills.Bill.Opened;
import org.lazaret.practice.bills.Bill.Paid;
import org.lazaret.practice.bills.Bill.Pay;
import org.lazaret.practice.bills.Bill.Priced;
import org.lazaret.practice.bills.Bill.PricedAlready;
import org.lazaret.practice.bills.Bill.QuantityImpossible;
import org.lazaret.practice.bills.Bill.Refund;
import org.lazaret.practice.bills.Bill.Refunded;
import org.lazaret.practice.bills.Bill.SetPrice;
import org.lazaret.practice.bills.Bill.Strike;
import org.lazaret.practice.bills.Bill.Struck;
import org.lazaret.practice.bills.Bill.StruckAlready;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Details;
import org.lazaret.practice.patients.AnimalId;

/// The law of a bill, told as stories: a consultation is £45, a millilitre of ketamine £3.33.
class BillTest {
    private static final ClientId SMITH = new ClientId("smith1");
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 1);
    private static final Item CONS = new Item("cons", "Consultation", Sort.SERVICE, Unit.EACH);
    private static final Item KETAMINE = new Item("ketamine-100", "Ketamine", Sort.MEDICINE, Unit.ML);
    private static final Item WORMER = new Item("wormer", "Wormer", Sort.MEDICINE, Unit.TABLET);
    private static final Item PHENO = new Item("pheno", "Phenobarbital", Sort.MEDICINE, Unit.TABLET_IN_HALVES);
    private static final Rate TWENTY = new Rate(2_000);
    private static final Opened OPENED = new Opened(SMITH, Currency.GBP, Money.NONE);
    private static final Added ADDED = new Added(1, consultation(), pounds("45"));

    @Test void a_bill_is_opened_in_the_money_of_the_country() {
        story().when(new Open(SMITH)).then(OPENED);
        story().given(OPENED).when(new Open(SMITH)).then();
        Story.of(Bill.KIND).with(SMITH.book(), registered()).when(new Open(SMITH)).thenRefused(new NoPriceList());
        story().when(new Open(new ClientId("nobody"))).thenRefused(new ClientUnknown());
    }

    @Test void nothing_is_told_to_a_bill_that_was_never_opened() {
        for (var command : List.<Command>of(add("cons", "1"), new Close(), new Pay(pounds("1"), Method.CASH)))
            story().when(command).thenRefused(new NoSuchBill());
    }

    @Test void a_line_takes_name_price_and_rate_of_its_day_with_it() {
        story().given(OPENED).when(add("cons", "1")).then(ADDED);
    }

    @Test void a_line_is_rounded_to_a_penny_once_half_of_one_up() {
        var half = new Sold(KETAMINE, Quantity.of("0.5"), Optional.empty(), Supply.GIVEN_HERE, "",
            Optional.of(new Charge(pounds("3.33"), TWENTY, pounds("1.67"))));
        story().given(OPENED).when(add("ketamine-100", "0.5")).then(new Added(1, half, pounds("1.67")));
    }

    @Test void what_is_not_in_the_list_or_for_no_animal_here_is_not_added() {
        story().given(OPENED).when(add("hat", "1")).thenRefused(new NotSold("hat"));
        story().given(OPENED).when(add("cons", "0")).thenRefused(new QuantityImpossible());
        story().given(OPENED).when(new Add(new Wish("cons", Quantity.of("1"), Optional.of(new AnimalId("ghost")),
            Supply.GIVEN_HERE, ""))).thenRefused(new AnimalUnknown());
    }

    @Test void what_is_not_cut_is_sold_whole_and_a_tablet_with_a_score_by_halves() {
        story().given(OPENED).when(add("wormer", "0.5")).thenRefused(new NotSplit("Wormer", Unit.TABLET));
        story().given(OPENED).when(add("pheno", "0.25")).thenRefused(
            new NotSplit("Phenobarbital", Unit.TABLET_IN_HALVES));
        var halves = new Sold(PHENO, Quantity.of("1.5"), Optional.empty(), Supply.GIVEN_HERE, "",
            Optional.of(new Charge(pounds("2"), TWENTY, pounds("3"))));
        story().given(OPENED).when(add("pheno", "1.5")).then(new Added(1, halves, pounds("3")));
    }

    @Test void what_was_done_stands_on_the_bill_also_when_nobody_knows_its_price() {
        var wish = new Wish("methadone-10", Quantity.of("0.2"), Optional.empty(), Supply.GIVEN_HERE, "");
        var item = new Item("methadone-10", "methadone-10", Sort.MEDICINE, Unit.ML);
        var noted = new Added(1, new Sold(item, wish.quantity(), Optional.empty(), Supply.GIVEN_HERE, "",
            Optional.empty()),
            Money.NONE);
        var story = story().when(new Note(SMITH, wish, item)).then(OPENED, noted);

        story.when(new Close()).thenRefused(new LinesUnpriced(1));
        story.when(new CloseAndPay(pounds("1"), Method.CARD)).thenRefused(new LinesUnpriced(1));
        var charge = new Charge(pounds("10"), TWENTY, pounds("2"));
        story.when(new SetPrice(1, pounds("10"))).then(new Priced(1, charge, pounds("2")));
        story.when(new SetPrice(1, pounds("10"))).thenRefused(new PricedAlready(1));
        story.when(new Close()).then(new Closed(pounds("2")));
    }

    @Test void a_line_that_was_struck_counts_no_more_and_stays_to_be_seen() {
        var story = story().given(OPENED, ADDED).when(new Strike(1, Slip.NOT_DONE)).then(
            new Struck(1, Slip.NOT_DONE, Money.NONE));
        story.when(new Strike(1, Slip.NOT_DONE)).thenRefused(new StruckAlready(1));
        story.when(new Strike(2, Slip.NOT_DONE)).thenRefused(new NoSuchLine(2));
        assertThat(story.book().lines()).hasSize(1);
    }

    @Test void what_is_taken_off_is_never_more_than_the_line() {
        var story = story().given(OPENED, ADDED).when(new Discount(1, pounds("5"), Favour.STAFF)).then(
            new Discounted(1, pounds("5"), Favour.STAFF, pounds("40")));
        story.when(new Discount(1, pounds("40.01"), Favour.STAFF)).thenRefused(
            new MoreThanLine(1, new Sum(pounds("40"), Currency.GBP)));
        story.when(new Discount(1, Money.NONE, Favour.STAFF)).thenRefused(new AmountImpossible());
    }

    @Test void a_bill_is_paid_in_parts_and_never_more_than_is_owed() {
        var story = story().given(OPENED, ADDED, new Closed(pounds("45"))).when(
            new Pay(pounds("20"), Method.CASH)).then(new Paid(1, pounds("20"), Method.CASH, pounds("25")));
        story.when(new Pay(pounds("25.01"), Method.CARD)).thenRefused(
            new MoreThanOwed(new Sum(pounds("25"), Currency.GBP)));
        story.when(new Pay(pounds("25"), Method.CARD)).then(new Paid(2, pounds("25"), Method.CARD, Money.NONE));
        story.when(new Pay(pounds("25"), Method.CARD)).thenRefused(new NothingOwed());
    }

    @Test void a_bill_is_closed_and_paid_in_one() {
        story().given(OPENED, ADDED).when(new CloseAndPay(pounds("45"), Method.CARD)).then(new Closed(pounds("45")),
            new Paid(1, pounds("45"), Method.CARD, Money.NONE));
    }

    @Test void where_nothing_is_to_pay_closing_is_all() {
        story().given(OPENED).when(new Close()).then(new Closed(Money.NONE));
        story().given(OPENED).when(new CloseAndPay(pounds("1"), Method.CARD)).thenRefused(new NothingOwed());
    }

    @Test void a_bill_closes_by_itself_only_where_all_has_a_price_and_nothing_is_to_pay() {
        story().given(OPENED).when(new CloseIfNothingOwed()).then(new Closed(Money.NONE));
        story().given(OPENED, ADDED).when(new CloseIfNothingOwed()).then();
        story().given(OPENED, new Closed(Money.NONE)).when(new CloseIfNothingOwed()).then();
        story().when(new CloseIfNothingOwed()).then();
    }

    @Test void a_closed_bill_takes_no_line_and_loses_none() {
        var story = story().given(OPENED, ADDED, new Closed(pounds("45")));
        for (var command : List.<Command>of(add("cons", "1"), new Strike(1, Slip.NOT_DONE), new Close(),
            new Discount(1, pounds("1"), Favour.OFFER))) story.when(command).thenRefused(new ClosedAlready());
    }

    @Test void what_was_wrong_on_a_closed_bill_is_credited_and_given_back() {
        var paid = new Paid(1, pounds("45"), Method.CARD, Money.NONE);
        var story = story().given(OPENED, ADDED, new Closed(pounds("45")), paid);
        story.when(new Refund(pounds("10"), Method.CARD)).thenRefused(new NothingToRefund());
        story.when(new Credit(1, pounds("10"), Slip.COMPLAINT)).then(
            new Credited(1, pounds("10"), Slip.COMPLAINT, pounds("-10")));
        story.when(new Refund(pounds("10.01"), Method.CARD)).thenRefused(
            new MoreThanOverpaid(new Sum(pounds("10"), Currency.GBP)));
        story.when(new Refund(pounds("10"), Method.CARD)).then(
            new Refunded(2, pounds("10"), Method.CARD, Money.NONE));
        story().given(OPENED, ADDED).when(new Credit(1, pounds("1"), Slip.COMPLAINT)).thenRefused(new NotClosed());
    }

    @Test void a_line_that_does_not_follow_is_found_when_it_is_read() {
        corrupt("leaves 0.00", new Paid(1, Money.NONE, Method.CASH, pounds("1")));
        corrupt("line 2 follows 0", new Added(2, consultation(), pounds("45")));
        corrupt("payment 2 follows 0", new Paid(2, Money.NONE, Method.CASH, Money.NONE));
        corrupt("no line 1", new Struck(1, Slip.NOT_DONE, Money.NONE));
    }

    private static void corrupt(String why, Event event) {
        assertThatThrownBy(() -> story().given(OPENED, event)).isInstanceOf(CorruptBook.class).hasMessageContaining(
            why);
    }

    private static Story<Bill, Command, Event> story() {
        return Story.of(Bill.KIND).with(SMITH.book(), registered()).with(PriceList.BOOK, prices());
    }

    private static Client registered() {
        var nothing = new Personal("");
        return Client.KIND.blank().after(new Client.Registered(new Details(nothing, nothing, nothing, nothing)));
    }

    private static PriceList prices() {
        return PriceList.KIND.blank().after(new PriceList.Begun(Country.UK, "GB 123")).after(
            new PriceList.Entered(CONS, pounds("45"), BEFORE)).after(
                new PriceList.Entered(KETAMINE, pounds("3.33"), BEFORE)).after(
                    new PriceList.Entered(WORMER, pounds("6"), BEFORE)).after(
                        new PriceList.Entered(PHENO, pounds("2"), BEFORE));
    }

    private static Add add(String code, String quantity) {
        return new Add(new Wish(code, Quantity.of(quantity), Optional.empty(), Supply.GIVEN_HERE, ""));
    }

    private static Sold consultation() {
        return new Sold(CONS, Quantity.of("1"), Optional.empty(), Supply.GIVEN_HERE, "",
            Optional.of(new Charge(pounds("45"), TWENTY, pounds("45"))));
    }

    private static Money pounds(String text) { return Money.of(text); }
}
