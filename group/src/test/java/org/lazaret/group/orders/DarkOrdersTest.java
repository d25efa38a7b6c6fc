package org.lazaret.group.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.group.orders.Commanders.EVE;
import static org.lazaret.group.orders.Commanders.HOUR;
import static org.lazaret.group.orders.Commanders.KIOSK;
import static org.lazaret.group.orders.Commanders.by;
import static org.lazaret.group.orders.Commanders.hash;
import static org.lazaret.group.orders.Commanders.in;
import static org.lazaret.group.orders.Commanders.next;
import static org.lazaret.group.orders.Commanders.suspend;
import static org.lazaret.group.orders.Commanders.valid;
import static org.lazaret.group.zones.Uk.NINE;
import static org.lazaret.group.zones.Uk.founded;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.orders.Effect.Darken;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Effect.Sever;
import org.lazaret.group.orders.OrderBook.Accepted;
import org.lazaret.group.orders.OrderBook.Command;
import org.lazaret.group.orders.OrderBook.Event;
import org.lazaret.group.orders.OrderBook.Hear;
import org.lazaret.group.orders.OrderBook.Pass;
import org.lazaret.group.orders.OrderBook.Passed;
import org.lazaret.group.orders.OrderBook.Spent;
import org.lazaret.group.orders.OrderBook.Undo;
import org.lazaret.group.orders.OrderBook.Undone;
import org.lazaret.group.zones.ZoneDirectory;

/// Which sites an order makes islands of, and how that ends.
class DarkOrdersTest {
    private static final AccountId TOM = new AccountId("tom");
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId MILL = new SiteId("mill-lane");
    private static final Order FIRST = next(suspend(HOUR));

    private static Story<OrderBook, Command, Event> site(Order... heard) {
        var story = Story.of(OrderBook.KIND).with(ZoneDirectory.BOOK, founded());
        for (var order : heard) story.given(new Accepted(valid(order), NINE));
        return story;
    }

    private static OrderBook accepted(Story<OrderBook, Command, Event> site, String line) {
        return site.when(new Hear(line)).then(new Accepted(line, NINE)).book();
    }

    @Test void a_dark_zone_is_dark_at_each_of_its_sites_and_a_severed_site_only_there() {
        var dark = accepted(site(), valid(next(new Darken(HOUR))));
        assertThat(dark.darkens(HILL)).isPresent();
        assertThat(dark.severs(HILL)).isFalse();
        var cut = accepted(site(), valid(next(new Sever(MILL, HOUR))));
        assertThat(cut.darkens(MILL)).isPresent();
        assertThat(cut.severs(MILL)).isTrue();
        assertThat(cut.darkens(HILL)).isEmpty();
        assertThat(cut.severs(HILL)).isFalse();
        assertThat(cut.against(EVE, KIOSK)).as("nobody is stopped").isEmpty();
    }

    @Test void what_makes_dark_needs_as_many_as_any_order_comes_across_a_gap_and_ends_by_time_lift_or_two_people() {
        var dark = next(new Darken(HOUR), FIRST);
        site().when(new Hear(by(2, dark))).thenRefused(new OrderBook.SignedByTooFew(2, 2, 3));
        site().when(new Hear(valid(in("ie", dark)))).thenRefused(new OrderBook.ForeignZone("ie", "uk"));
        assertThat(accepted(site(), valid(dark)).darkens(HILL)).as("the one before is missing").isPresent();
        var first = next(new Sever(MILL, HOUR));
        var hour = List.of(new Spent(hash(first), HOUR));
        assertThat(site(first).when(new Pass(hour)).then(new Passed(hour)).book().darkens(MILL)).isEmpty();
        assertThat(accepted(site(first), valid(next(new Lift(List.of(hash(first))), first))).darkens(MILL)).isEmpty();
        var undone = site(first).by(TOM).when(new Undo(hash(first), EVE)).then(new Undone(hash(first), EVE)).book();
        assertThat(undone.darkens(MILL)).isEmpty();
    }
}
