package org.lazaret.group.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Session;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Holds.Command;
import org.lazaret.group.orders.Holds.Count;
import org.lazaret.group.orders.Holds.Event;
import org.lazaret.group.orders.Holds.Held;
import org.lazaret.group.orders.Holds.Hold;
import org.lazaret.group.orders.Holds.HoldsPassed;
import org.lazaret.group.orders.Holds.Release;
import org.lazaret.group.orders.Holds.Released;
import org.lazaret.group.orders.Holds.Stop;
import org.lazaret.group.orders.OrderBook.Spent;
import org.lazaret.group.orders.OrderBook.State;

/// Whom a site stops by itself.
class HoldsTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final AccountId EVE = new AccountId("eve");
    private static final AccountId TOM = new AccountId("tom");
    private static final AccountId ANNA = new AccountId("anna");
    private static final DeviceId DESK = new DeviceId("desk-1"); // where every story is told
    private static final Suspend HOUR = suspend(3_600);
    private static final Event FIRST = new Held(1, HOUR, 4, NINE);

    private static Suspend suspend(long seconds) { return new Suspend(List.of(EVE), List.of(), seconds); }

    private static Story<Holds, Command, Event> site(Event... events) {
        return Story.of(Holds.KIND).by(Session.SITE).given(events);
    }

    private static List<Spent> spent(long seconds) { return List.of(new Spent("1", seconds)); }

    @Test void the_site_stops_somebody_for_an_hour_and_not_longer() {
        var book = site().when(new Stop(HOUR, 4)).then(FIRST).book();
        assertThat(book.against(EVE, DESK)).map(Hold::number).contains(1);
        assertThat(book.against(TOM, DESK)).isEmpty();
        assertThat(book.because(4)).map(Hold::left).contains(3_600L);
        site().when(new Stop(suspend(3_601), 4)).thenRefused(new Holds.HeldTooLong(3_601, 3_600));
    }

    @Test void nobody_else_stops_anybody_or_counts() {
        site().by(TOM).when(new Stop(HOUR, 4)).thenRefused(new Holds.OnlyTheSite());
        site(FIRST).by(EVE).when(new Count(spent(3_600))).thenRefused(new Holds.OnlyTheSite());
    }

    @Test void it_ends_by_the_time_that_passes() {
        var site = site(FIRST).when(new Count(spent(3_599))).then(new HoldsPassed(spent(3_599)));
        assertThat(site.book().against(EVE, DESK)).map(Hold::left).contains(1L);
        site.when(new Count(spent(1))).then(new HoldsPassed(spent(1)));
        assertThat(site.book().against(EVE, DESK)).isEmpty();
        assertThat(site.book().find(1)).map(Hold::state).contains(State.OVER);
        site.when(new Count(spent(5))).then();
        site.when(new Release(1, ANNA)).thenRefused(new Holds.HoldNotInForce());
        site(FIRST).when(new Count(spent(0))).then();
    }

    @Test void each_is_counted_and_found_by_itself_and_the_longest_holds() {
        var site = site(FIRST, new Held(2, suspend(60), 5, NINE), new Held(3, suspend(120), 6, NINE));
        var both = List.of(new Spent("1", 3_500), new Spent("2", 60));
        var book = site.when(new Count(both)).then(new HoldsPassed(both)).book();
        assertThat(book.inForce()).extracting(Hold::left).containsExactly(100L, 120L);
        assertThat(book.against(EVE, DESK)).map(Hold::number).contains(3);
        assertThat(book.because(5)).map(Hold::state).contains(State.OVER);
    }

    @Test void what_two_people_undid_stays_undone_when_time_passes() {
        var undone = site(FIRST, new Released(1, TOM), new HoldsPassed(spent(3_600))).book();
        assertThat(undone.find(1)).map(Hold::state).contains(State.UNDONE);
    }

    @Test void a_hold_that_does_not_follow_the_last_is_a_corrupt_book() {
        assertThatThrownBy(() -> site(FIRST, FIRST)).isInstanceOf(CorruptBook.class).hasMessage("hold 1 follows 1");
    }

    @Test void two_people_whom_it_does_not_stop_undo_it() {
        var book = site(FIRST).by(TOM).when(new Release(1, ANNA)).then(new Released(1, ANNA)).book();
        assertThat(book.against(EVE, DESK)).isEmpty();
        assertThat(book.find(1)).map(Hold::state).contains(State.UNDONE);
        site(FIRST).by(TOM).when(new Release(1, TOM)).thenRefused(new Holds.ReleaseNeedsTwo());
        site(FIRST).by(TOM).when(new Release(1, EVE)).thenRefused(new Holds.StoppedByIt());
        site(FIRST).by(EVE).when(new Release(1, TOM)).thenRefused(new Holds.StoppedByIt());
        site(FIRST).by(TOM).when(new Release(2, ANNA)).thenRefused(new Holds.HoldNotInForce());
        var device = new Held(1, new Suspend(List.of(), List.of(DESK), 60), 4, NINE);
        site(device).by(TOM).when(new Release(1, ANNA)).thenRefused(new Holds.StoppedByIt());
    }

    @Test void of_a_hundred_the_oldest_that_is_over_goes_and_one_in_force_stays() {
        var site = site(FIRST);
        for (int number = 2; number <= 101; number++)
            site.given(new Held(number, HOUR, number, NINE), new Released(number, TOM));
        assertThat(site.book().holds()).hasSize(100).first().extracting(Hold::number).isEqualTo(1);
        assertThat(site.book().find(2)).isEmpty();
    }
}
