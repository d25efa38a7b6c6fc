package org.lazaret.group.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.group.orders.Commanders.HOUR;
import static org.lazaret.group.orders.Commanders.by;
import static org.lazaret.group.orders.Commanders.hash;
import static org.lazaret.group.orders.Commanders.next;
import static org.lazaret.group.orders.Commanders.suspend;
import static org.lazaret.group.orders.Commanders.valid;
import static org.lazaret.group.zones.Uk.NINE;
import static org.lazaret.group.zones.Uk.founded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.site.DiskFull;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.SimDisk;
import org.lazaret.group.orders.Effect.Darken;
import org.lazaret.group.orders.Effect.Suspend;

/// What a site does about orders, one after the other, while its disk and its hub are as they are.
class ObeyingTest {
    private static final Order FIRST = next(suspend(HOUR));
    private static final Order SECOND = next(suspend(2 * HOUR), FIRST);
    private static final String FOLDER = "site";
    private static final SiteId SITE = new SiteId("hill-street");

    private final SimDisk disk = new SimDisk(new Chance(1));
    private final AtomicLong nanos = new AtomicLong();
    private final Place place = new Place();
    private final Line line = new Line();
    private final Obeying obeying = new Obeying(place, line, new Tray(disk, FOLDER), new Elapsed(nanos::get));

    /// A site in the zone of `Uk`, whose disk fails once, or has no room.
    private final class Place implements Obeying.Here {
        private OrderBook book = OrderBook.KIND.blank();
        private final List<Suspend> out = new ArrayList<>();
        private final List<Boolean> stood = new ArrayList<>();
        private final List<Refusal> wrong = new ArrayList<>();
        private boolean fails;
        private boolean full;

        @Override public OrderBook orders() {
            fail();
            return book;
        }

        private void fail() {
            boolean now = fails;
            fails = false;
            if (now) throw new DiskFault("it fails once");
        }

        @Override public void tell(OrderBook.Command command, Consumer<Optional<Refusal>> then) {
            fail();
            then.accept(full ? Optional.of(new DiskFull(3)) : decided(command).refusal());
        }

        private Verdict<OrderBook.Event> decided(OrderBook.Command command) {
            var verdict = switch (command) {
                case OrderBook.Hear(var one) -> book.hear(one, founded(), NINE);
                case OrderBook.Pass(var spent) -> Verdict.<OrderBook.Event>write(new OrderBook.Passed(spent));
                case OrderBook.Undo undo -> throw new IllegalStateException("nobody is there: " + undo);
            };
            if (verdict instanceof Verdict.Written<OrderBook.Event>(var events))
                for (var event : events) book = book.after(event);
            obeying.news();
            return verdict;
        }

        @Override public void sendOut(Suspend them) { out.add(them); }

        @Override public void stands(OrderBook orders) { stood.add(orders.darkens(SITE).isPresent()); }

        @Override public void wrong(Tray.Laid one, Refusal why) { wrong.add(why); }
    }

    /// What the hub brings, which it brings once.
    private static final class Line implements Obeying.Row {
        private final ArrayDeque<String> come = new ArrayDeque<>();
        private final List<Refusal> forged = new ArrayList<>();
        private Map<String, String> own = Map.of();
        private int again;

        @Override public Optional<String> first() { return Optional.ofNullable(come.peek()); }

        @Override public void took(String line) { come.remove(line); }

        @Override public void again() { again++; }

        @Override public void has(Map<String, String> orders) { own = orders; }

        @Override public void forged(String line, Refusal why) { forged.add(why); }
    }

    private void lay(String order) {
        disk.replace(FOLDER + "/" + Tray.FOLDER + "/one" + Tray.SUFFIX, order.getBytes(UTF_8));
    }

    private List<Order> inForce() { return place.book.inForce().stream().map(OrderBook.Known::order).toList(); }

    @Test void whom_it_names_is_sent_out_once_and_the_hub_is_told() {
        line.come.add(valid(FIRST));
        obeying.work();
        obeying.work();
        assertThat(place.out).containsExactly(suspend(HOUR));
        assertThat(line.own).containsExactly(Map.entry(hash(FIRST), valid(FIRST)));
        assertThat(line.come).isEmpty();
        assertThat(line.again).as("nothing waited for it").isZero();
    }

    @Test void what_waited_for_an_order_is_asked_for_once_when_that_has_come_and_then_holds() {
        var lift = next(new Effect.Lift(List.of(hash(FIRST))), FIRST);
        line.come.addAll(List.of(valid(lift), valid(FIRST)));
        obeying.work();
        obeying.work();
        assertThat(line.again).isEqualTo(1);
        line.come.addAll(List.of(valid(FIRST), valid(lift)));
        obeying.work();
        assertThat(inForce()).isEmpty();
        assertThat(line.again).isEqualTo(1);
    }

    @Test void what_the_hub_has_is_asked_for_anew_when_others_may_sign() {
        obeying.again();
        obeying.work();
        assertThat(line.again).isEqualTo(1);
    }

    @Test void ways_are_closed_by_an_order_and_opened_when_it_is_over() {
        obeying.work();
        assertThat(place.stood).as("as the site was left").containsExactly(false);
        line.come.add(valid(next(new Darken(HOUR))));
        obeying.work();
        obeying.work();
        assertThat(place.stood).containsExactly(false, true);
        nanos.addAndGet(HOUR * 1_000_000_000 + 1);
        obeying.work();
        obeying.work();
        assertThat(place.stood).containsExactly(false, true, false);
    }

    @Test void an_order_is_over_when_its_time_has_passed_here() {
        line.come.add(valid(FIRST));
        obeying.work();
        nanos.addAndGet(HOUR * 1_000_000_000 - 1);
        obeying.work();
        assertThat(inForce()).containsExactly(FIRST);
        nanos.addAndGet(1_000_000_001);
        obeying.work();
        assertThat(inForce()).isEmpty();
    }

    @Test void what_no_commander_gave_is_on_the_record_if_the_hub_brought_it_and_what_came_twice_is_not() {
        line.come.addAll(List.of(by(2, FIRST), valid(FIRST), valid(FIRST)));
        obeying.work();
        assertThat(line.forged).containsExactly(new OrderBook.SignedByTooFew(1, 2, 3));
        assertThat(inForce()).containsExactly(FIRST);
    }

    @Test void whoever_laid_what_does_not_hold_is_told_and_what_the_hub_brings_goes_on() {
        lay(by(2, FIRST));
        line.come.add(valid(FIRST));
        obeying.work();
        assertThat(place.wrong).containsExactly(new OrderBook.SignedByTooFew(1, 2, 3));
        assertThat(inForce()).containsExactly(FIRST);
    }

    @Test void orders_wait_for_room_on_whatever_road_they_came() {
        place.full = true;
        lay(valid(FIRST));
        line.come.add(valid(SECOND));
        obeying.work();
        assertThat(place.wrong).isEmpty();
        place.full = false;
        obeying.work();
        assertThat(inForce()).containsExactly(FIRST, SECOND);
    }

    @Test void a_disk_that_fails_once_costs_no_order() {
        lay(valid(FIRST));
        line.come.add(valid(SECOND));
        place.fails = true;
        assertThatThrownBy(obeying::work).isInstanceOf(DiskFault.class);
        obeying.work();
        assertThat(inForce()).containsExactly(FIRST, SECOND);
    }

    @Test void what_could_not_be_read_of_the_site_is_read_the_next_time() {
        place.book = place.book.after(new OrderBook.Accepted(valid(FIRST), NINE));
        place.fails = true;
        assertThatThrownBy(obeying::work).isInstanceOf(DiskFault.class);
        obeying.work();
        assertThat(place.out).containsExactly(suspend(HOUR));
        assertThat(line.own).containsKey(hash(FIRST));
    }
}
