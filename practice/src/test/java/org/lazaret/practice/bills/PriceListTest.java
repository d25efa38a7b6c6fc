package org.lazaret.practice.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Story;
import org.lazaret.practice.bills.PriceList.Begin;
import org.lazaret.practice.bills.PriceList.Begun;
import org.lazaret.practice.bills.PriceList.BegunAlready;
import org.lazaret.practice.bills.PriceList.CodeTaken;
import org.lazaret.practice.bills.PriceList.CodeUnreadable;
import org.lazaret.practice.bills.PriceList.Command;
import org.lazaret.practice.bills.PriceList.DayPast;
import org.lazaret.practice.bills.PriceList.Enter;
import org.lazaret.practice.bills.PriceList.Entered;
import org.lazaret.practice.bills.PriceList.Event;
import org.lazaret.practice.bills.PriceList.ItemUnknown;
import org.lazaret.practice.bills.PriceList.NameUnreadable;
import org.lazaret.practice.bills.PriceList.NotBegun;
import org.lazaret.practice.bills.PriceList.PriceImpossible;
import org.lazaret.practice.bills.PriceList.Reprice;
import org.lazaret.practice.bills.PriceList.Repriced;
import org.lazaret.practice.bills.PriceList.Withdraw;
import org.lazaret.practice.bills.PriceList.Withdrawn;

/// The law of the price list, told as stories on 5 January 2026.
class PriceListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Item CONS = new Item("cons", "Consultation", Sort.SERVICE, Unit.EACH);
    private static final Begun BEGUN = new Begun(Country.UK, "GB 123 4567 89");
    private static final Entered ENTERED = new Entered(CONS, Money.of("45"), TODAY);

    @Test void a_list_is_begun_once_for_one_country() {
        story().when(new Begin(Country.UK, " GB 123 4567 89 ")).then(BEGUN);
        story().given(BEGUN).when(new Begin(Country.IRELAND, "")).thenRefused(new BegunAlready());
        story().when(new Enter(CONS, Money.of("45"), TODAY)).thenRefused(new NotBegun());
    }

    @Test void what_is_entered_has_a_code_of_its_own_a_name_and_a_price() {
        story().given(BEGUN).when(new Enter(CONS, Money.of("45"), TODAY)).then(ENTERED);
        story().given(BEGUN, ENTERED).when(new Enter(CONS, Money.of("45"), TODAY)).thenRefused(new CodeTaken("cons"));
        for (var code : new String[]{"", "Cons", "a b", "-x", "x".repeat(41)})
            story().given(BEGUN).when(enter(code, "Name", "1")).thenRefused(new CodeUnreadable());
        story().given(BEGUN).when(enter("x", " ", "1")).thenRefused(new NameUnreadable());
        story().given(BEGUN).when(enter("x", "n".repeat(101), "1")).thenRefused(new NameUnreadable());
        story().given(BEGUN).when(enter("x", "Name", "-0.01")).thenRefused(new PriceImpossible());
        story().given(BEGUN).when(enter("x", "Name", "1000000.01")).thenRefused(new PriceImpossible());
    }

    @Test void a_price_holds_from_its_day_until_the_next() {
        var july = LocalDate.of(2026, 7, 1);
        var story = story().given(BEGUN, ENTERED).when(new Reprice("cons", Money.of("48"), july)).then(
            new Repriced("cons", Money.of("48"), july));
        var ware = story.book().find("cons").orElseThrow();
        assertThat(ware.on(TODAY.minusDays(1))).isEmpty();
        assertThat(ware.on(TODAY)).contains(Money.of("45"));
        assertThat(ware.on(july.minusDays(1))).contains(Money.of("45"));
        assertThat(ware.on(july)).contains(Money.of("48"));
    }

    @Test void a_price_of_the_same_day_takes_the_place_of_the_one_before() {
        var story = story().given(BEGUN, ENTERED).when(new Reprice("cons", Money.of("46"), TODAY)).then(
            new Repriced("cons", Money.of("46"), TODAY));
        assertThat(story.book().find("cons").orElseThrow().on(TODAY)).contains(Money.of("46"));
    }

    @Test void no_price_is_changed_for_a_day_that_is_past() {
        var yesterday = TODAY.minusDays(1);
        story().given(BEGUN, ENTERED).when(new Reprice("cons", Money.of("1"), yesterday)).thenRefused(
            new DayPast(yesterday));
        story().given(BEGUN, ENTERED).when(new Withdraw("cons", yesterday)).thenRefused(new DayPast(yesterday));
    }

    @Test void what_is_withdrawn_is_sold_until_then_and_again_when_it_has_a_new_price() {
        var end = TODAY.plusDays(3);
        var story = story().given(BEGUN, ENTERED).when(new Withdraw("cons", end)).then(new Withdrawn("cons", end));
        assertThat(story.book().find("cons").orElseThrow().on(end.minusDays(1))).isPresent();
        assertThat(story.book().find("cons").orElseThrow().on(end)).isEmpty();
        story.given(new Repriced("cons", Money.of("50"), end));
        assertThat(story.book().find("cons").orElseThrow().on(end)).contains(Money.of("50"));
    }

    @Test void what_is_not_in_the_list_has_no_price() {
        story().given(BEGUN).when(new Reprice("hat", Money.of("1"), TODAY)).thenRefused(new ItemUnknown("hat"));
        story().given(BEGUN).when(new Withdraw("hat", TODAY)).thenRefused(new ItemUnknown("hat"));
        assertThatThrownBy(() -> story().given(BEGUN, new Repriced("hat", Money.NONE, TODAY))).isInstanceOf(
            CorruptBook.class).hasMessageContaining("hat");
    }

    private static Enter enter(String code, String name, String price) {
        return new Enter(new Item(code, name, Sort.GOODS, Unit.EACH), Money.of(price), TODAY);
    }

    private static Story<PriceList, Command, Event> story() { return Story.of(PriceList.KIND); }
}
