package org.lazaret.group.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.group.orders.Commanders.EVE;
import static org.lazaret.group.orders.Commanders.HOUR;
import static org.lazaret.group.orders.Commanders.KIOSK;
import static org.lazaret.group.orders.Commanders.at;
import static org.lazaret.group.orders.Commanders.by;
import static org.lazaret.group.orders.Commanders.hash;
import static org.lazaret.group.orders.Commanders.in;
import static org.lazaret.group.orders.Commanders.knowing;
import static org.lazaret.group.orders.Commanders.next;
import static org.lazaret.group.orders.Commanders.suspend;
import static org.lazaret.group.orders.Commanders.valid;
import static org.lazaret.group.zones.Uk.COMMAND;
import static org.lazaret.group.zones.Uk.NINE;
import static org.lazaret.group.zones.Uk.ROOT;
import static org.lazaret.group.zones.Uk.founded;
import static org.lazaret.group.zones.Uk.heard;
import static org.lazaret.group.zones.Uk.seed;
import static org.lazaret.group.zones.Uk.signed;
import static org.lazaret.group.zones.Uk.signers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.group.orders.Effect.Confirm;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Order.Past;
import org.lazaret.group.orders.Order.Term;
import org.lazaret.group.orders.OrderBook.Accepted;
import org.lazaret.group.orders.OrderBook.Command;
import org.lazaret.group.orders.OrderBook.Event;
import org.lazaret.group.orders.OrderBook.Hear;
import org.lazaret.group.orders.OrderBook.Known;
import org.lazaret.group.orders.OrderBook.Pass;
import org.lazaret.group.orders.OrderBook.Passed;
import org.lazaret.group.orders.OrderBook.Spent;
import org.lazaret.group.orders.OrderBook.State;
import org.lazaret.group.orders.OrderBook.Undo;
import org.lazaret.group.orders.OrderBook.Undone;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Statement.Appointed;
import org.lazaret.group.zones.Statement.Invited;
import org.lazaret.group.zones.ZoneDirectory;

/// Beside every order that is refused stands its twin that is accepted, in all else the same.
class OrderBookTest {
    private static final AccountId TOM = new AccountId("tom");
    private static final DeviceId DESK = new DeviceId("desk-1");
    private static final Order FIRST = next(suspend(HOUR));
    private static final Order SECOND = next(suspend(2 * HOUR), FIRST);

    private static List<Spent> spent(long seconds) { return List.of(new Spent(hash(FIRST), seconds)); }

    private static Story<OrderBook, Command, Event> site(ZoneDirectory zone, Order... heard) {
        var story = Story.of(OrderBook.KIND).with(ZoneDirectory.BOOK, zone);
        for (var order : heard) story.given(new Accepted(valid(order), NINE));
        return story;
    }

    private static Story<OrderBook, Command, Event> site(Order... heard) { return site(founded(), heard); }

    private static OrderBook accepted(Story<OrderBook, Command, Event> site, String line) {
        return site.when(new Hear(line)).then(new Accepted(line, NINE)).book();
    }

    private static void refused(Story<OrderBook, Command, Event> site, String line, Refusal why) {
        site.when(new Hear(line)).thenRefused(why);
        assertThat(site.book().against(EVE, DESK).map(Known::order)).isEqualTo(before(site));
    }

    private static Optional<Order> before(Story<OrderBook, Command, Event> site) {
        return site.book().inForce().stream().map(Known::order).reduce((_, last) -> last);
    }

    @Test void whom_an_order_names_is_kept_out_by_account_and_by_device() {
        var book = accepted(site(), valid(FIRST));
        assertThat(book.against(EVE, DESK)).isPresent();
        assertThat(book.against(TOM, KIOSK)).isPresent();
        assertThat(book.against(TOM, DESK)).isEmpty();
    }

    @Test void m_commanders_carry_and_one_fewer_do_not() {
        refused(site(), by(2, FIRST), new OrderBook.SignedByTooFew(1, 2, 3));
        refused(site(), by(0, FIRST), new OrderBook.SignedByTooFew(1, 0, 3));
        accepted(site(), by(3, FIRST));
        accepted(site(), by(5, FIRST));
    }

    @Test void one_key_counts_once_however_often_it_signs() {
        var twice = FIRST.envelope().signed(seed(COMMAND)).signed(seed(COMMAND)).signed(seed(COMMAND + 1));
        refused(site(), twice.line(), new OrderBook.SignedByTooFew(1, 2, 3));
        accepted(site(), twice.signed(seed(COMMAND + 2)).line());
    }

    @Test void roots_and_strangers_count_for_nothing() {
        refused(site(), signed(FIRST.envelope(), ROOT, 3), new OrderBook.SignedByTooFew(1, 0, 3));
        var stranger = FIRST.envelope().signed(seed(COMMAND)).signed(seed(COMMAND + 1)).signed(seed(77));
        refused(site(), stranger.line(), new OrderBook.SignedByTooFew(1, 2, 3));
        accepted(site(), stranger.signed(seed(COMMAND + 4)).line());
    }

    @Test void what_was_widened_after_it_was_signed_is_signed_by_nobody() {
        var wide = next(new Effect.Suspend(List.of(EVE, TOM), List.of(KIOSK), HOUR)).envelope();
        var signatures = Dsse.parse(valid(FIRST)).signatures();
        refused(site(), new Dsse(wide.payload(), Order.TYPE, signatures).line(),
            new OrderBook.SignedByTooFew(1, 0, 3));
        accepted(site(), new Dsse(FIRST.envelope().payload(), Order.TYPE, signatures).line());
    }

    @Test void another_zones_order_does_nothing() {
        refused(site(), valid(in("ie", FIRST)), new OrderBook.ForeignZone("ie", "uk"));
        accepted(site(), valid(in("uk", FIRST)));
    }

    @Test void what_is_no_order_and_who_is_in_no_zone() {
        refused(site(), "hello", new OrderBook.NoOrder());
        refused(site(), founded().next(NINE, new Invited(List.of())).envelope().line(), new OrderBook.NoOrder());
        refused(site(), "x".repeat(OrderBook.LONGEST + 1), new OrderBook.NoOrder());
        refused(site(), valid(FIRST).replace("\"payload\":\"", "\"payload\":\"%"), new OrderBook.NoOrder());
        var far = FIRST.toString().replace("2026-01-05T09:00:00Z", "+1000000000-12-31T23:59:59.999999999Z");
        refused(site(), Dsse.of(Order.TYPE, far.getBytes(UTF_8)).line(), new OrderBook.NoOrder());
        site(ZoneDirectory.KIND.blank()).when(new Hear(valid(FIRST))).thenRefused(new OrderBook.NoZone());
    }

    @Test void the_same_order_again_does_nothing_also_when_it_is_over() {
        var over = site(FIRST).when(new Pass(spent(HOUR))).then(new Passed(spent(HOUR)));
        over.when(new Hear(by(4, FIRST))).thenRefused(new OrderBook.KnownBefore(1));
        assertThat(over.book().inForce()).isEmpty();
        accepted(site(), by(4, FIRST));
    }

    @Test void what_was_kept_back_until_it_expired_does_nothing() {
        var late = FIRST.term().expires();
        site().at(late).when(new Hear(valid(FIRST))).thenRefused(new OrderBook.TooLate(1, late));
        var just = late.minusNanos(1_000);
        site().at(just).when(new Hear(valid(FIRST))).then(new Accepted(valid(FIRST), just));
    }

    @Test void what_restricts_is_accepted_across_a_gap_and_what_loosens_is_not() {
        var gap = accepted(site(), valid(SECOND));
        assertThat(gap.missing()).isEqualTo(1);
        assertThat(gap.against(EVE, DESK)).isPresent();
        var lift = next(new Lift(List.of(hash(SECOND))), SECOND);
        refused(site(SECOND), valid(lift), new OrderBook.OrdersMissing(3));
        var whole = accepted(site(FIRST, SECOND), valid(lift));
        assertThat(whole.find(hash(SECOND)).orElseThrow().state()).isEqualTo(State.LIFTED);
        assertThat(whole.find(hash(FIRST)).orElseThrow().inForce()).isTrue();
    }

    @Test void orders_in_another_order_than_they_were_given_both_hold() {
        var back = accepted(site(SECOND), valid(FIRST));
        assertThat(back.inForce()).hasSize(2);
        assertThat(back.missing()).isZero();
        assertThat(back.heads()).extracting(Known::hash).containsExactly(hash(SECOND));
    }

    @Test void of_two_headquarters_both_hold_until_an_order_names_both() {
        var other = next(suspend(3 * HOUR), FIRST);
        var both = accepted(site(FIRST, SECOND), valid(other));
        assertThat(both.inForce()).hasSize(3);
        assertThat(both.heads()).extracting(Known::hash).containsExactly(hash(SECOND), hash(other));
        var lift = next(new Lift(List.of(hash(SECOND), hash(other))), SECOND, other);
        assertThat(accepted(site(FIRST, SECOND, other), valid(lift)).inForce()).hasSize(1);
    }

    @Test void nobody_lifts_what_its_signers_did_not_know() {
        var other = next(suspend(3 * HOUR), FIRST);
        var blind = next(new Lift(List.of(hash(other))), SECOND);
        refused(site(FIRST, SECOND, other), valid(blind), new OrderBook.LiftsUnknown(3));
        accepted(site(FIRST, SECOND, other), valid(next(new Lift(List.of(hash(other))), SECOND, other)));
    }

    @Test void a_number_goes_with_those_before_it() {
        var high = new Order(FIRST.zone(), new Past(7, List.of(hash(FIRST)), 1), FIRST.term(), suspend(HOUR));
        refused(site(FIRST), valid(high), new OrderBook.BadNumber(7, 2));
        var low = new Order(FIRST.zone(), new Past(2, List.of(hash(SECOND)), 1), FIRST.term(), suspend(HOUR));
        refused(site(FIRST, SECOND), valid(low), new OrderBook.BadNumber(2, 3));
        accepted(site(FIRST, SECOND), valid(next(suspend(HOUR), SECOND)));
    }

    @Test void with_a_withheld_rotation_those_of_before_can_still_restrict_and_nothing_else() {
        var rotated = heard(founded(), new Appointed(signers(40, 5, 3)), ROOT, 2);
        refused(site(rotated), valid(FIRST), new OrderBook.OutOfOffice(1));
        refused(site(rotated), by(2, FIRST), new OrderBook.SignedByTooFew(1, 0, 3));
        accepted(site(), valid(FIRST));
        var lift = knowing(2, next(new Lift(List.of(hash(FIRST))), FIRST));
        refused(site(FIRST), valid(lift), new OrderBook.StatementsMissing(2, 2));
        accepted(site(FIRST), valid(knowing(1, lift)));
        assertThat(accepted(site(rotated, FIRST), signed(lift.envelope(), 40, 3)).inForce()).isEmpty();
    }

    @Test void an_order_ends_by_the_time_that_passes_and_not_by_a_clock() {
        var site = site(FIRST).at(NINE.plus(Duration.ofDays(6)));
        assertThat(site.book().against(EVE, DESK)).isPresent();
        site.when(new Pass(spent(HOUR - 1))).then(new Passed(spent(HOUR - 1)));
        assertThat(site.book().against(EVE, DESK)).map(Known::left).contains(1L);
        site.when(new Pass(spent(1))).then(new Passed(spent(1)));
        assertThat(site.book().against(EVE, DESK)).isEmpty();
        assertThat(site.book().find(hash(FIRST)).orElseThrow().state()).isEqualTo(State.OVER);
        site.when(new Pass(spent(HOUR))).then();
        site(FIRST, SECOND).when(new Pass(spent(0))).then();
        site(SECOND).when(new Pass(spent(9))).then();
    }

    @Test void how_long_an_order_lasts_is_counted_while_the_site_runs() {
        var nanos = new AtomicLong(-5_000_000_000L);
        var elapsed = new Elapsed(nanos::get);
        var book = site(FIRST).book();
        assertThat(elapsed.due(book.inForce())).isEmpty();
        assertThat(elapsed.begun(book.inForce())).extracting(Known::order).containsExactly(FIRST);
        assertThat(elapsed.begun(book.inForce())).isEmpty();
        nanos.addAndGet(599_999_999_999L);
        assertThat(elapsed.due(book.inForce())).isEmpty();
        nanos.addAndGet(1_500_000_001L);
        assertThat(elapsed.due(book.inForce())).isEqualTo(spent(601));
        assertThat(elapsed.due(book.inForce())).isEmpty();
        var last = book.after(new Passed(spent(HOUR - 1)));
        nanos.addAndGet(500_000_000L);
        assertThat(elapsed.due(last.inForce())).isEqualTo(spent(1));
        assertThat(elapsed.begun(last.after(new Passed(spent(1))).inForce())).isEmpty();
        assertThat(elapsed.begun(book.inForce())).as("what is over is forgotten").hasSize(1);
    }

    @Test void two_people_whom_it_does_not_name_undo_it_at_their_site() {
        site(FIRST).when(new Undo(hash(FIRST), TOM)).thenRefused(new OrderBook.TwoAreNeeded());
        site(FIRST).when(new Undo(hash(FIRST), EVE)).thenRefused(new OrderBook.NamedByIt());
        site(FIRST).by(EVE).when(new Undo(hash(FIRST), TOM)).thenRefused(new OrderBook.NamedByIt());
        var anna = new AccountId("anna");
        site(SECOND).when(new Undo(hash(FIRST), anna)).thenRefused(new OrderBook.NotInForce());
        var site = site(FIRST, SECOND).when(new Undo(hash(FIRST), anna)).then(new Undone(hash(FIRST), anna));
        assertThat(site.book().against(EVE, DESK)).map(Known::order).contains(SECOND);
        site.when(new Hear(valid(FIRST))).thenRefused(new OrderBook.KnownBefore(1));
    }

    @Test void nobody_undoes_an_order_at_a_computer_that_it_names() {
        var here = next(new Effect.Suspend(List.of(), List.of(DESK), HOUR));
        site(here).when(new Undo(hash(here), new AccountId("anna"))).thenRefused(new OrderBook.NamedByIt());
    }

    @Test void a_withheld_order_shows_by_the_word_that_nothing_is_newer() {
        var quiet = next(new Confirm(), FIRST);
        assertThat(accepted(site(FIRST), valid(quiet)).missing()).isZero();
        assertThat(accepted(site(), valid(quiet)).missing()).isEqualTo(1);
        refused(site(), by(2, quiet), new OrderBook.SignedByTooFew(2, 2, 3));
    }

    @Test void an_older_word_that_nothing_is_newer_does_nothing() {
        var later = at(NINE.plus(Duration.ofDays(1)), next(new Confirm(), FIRST));
        var site = site(FIRST).given(new Accepted(valid(later), NINE));
        site.when(new Hear(valid(next(new Confirm(), FIRST)))).thenRefused(new OrderBook.KnownBefore(2));
        site.when(new Hear(valid(later))).thenRefused(new OrderBook.KnownBefore(2));
        assertThat(site.book().confirmed()).map(Known::hash).contains(hash(later));
        assertThat(site.book().heads()).extracting(Known::hash).containsExactly(hash(FIRST));
    }

    @Test void no_order_lasts_or_is_good_for_longer_than_thirty_days() {
        assertThatThrownBy(() -> next(suspend(Order.LONGEST.toSeconds() + 1))).hasMessageContaining("30 days");
        next(suspend(Order.LONGEST.toSeconds()));
        var tooLate = NINE.plus(Order.LONGEST_GOOD).plusSeconds(1);
        assertThatThrownBy(() -> new Term(NINE, tooLate)).hasMessageContaining("30 days");
        assertThatThrownBy(() -> new Effect.Suspend(List.of(), List.of(), HOUR)).hasMessageContaining("nobody");
    }

    @Test void keys_stolen_below_m_do_nothing_and_at_m_what_orders_can_until_two_people_or_the_roots_end_it() {
        refused(site(), by(2, FIRST), new OrderBook.SignedByTooFew(1, 2, 3));
        var stolen = site().when(new Hear(valid(FIRST))).then(new Accepted(valid(FIRST), NINE));
        var anna = new AccountId("anna");
        stolen.when(new Undo(hash(FIRST), anna)).then(new Undone(hash(FIRST), anna));
        var rotated = heard(founded(), new Appointed(signers(40, 5, 3)), ROOT, 2);
        refused(site(rotated), valid(SECOND), new OrderBook.OutOfOffice(2));
    }
}
