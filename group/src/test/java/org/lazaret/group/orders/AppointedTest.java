package org.lazaret.group.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.group.orders.Commanders.HOUR;
import static org.lazaret.group.orders.Commanders.at;
import static org.lazaret.group.orders.Commanders.by;
import static org.lazaret.group.orders.Commanders.suspend;
import static org.lazaret.group.orders.Commanders.valid;
import static org.lazaret.group.zones.Uk.NINE;
import static org.lazaret.group.zones.Uk.ROOT;
import static org.lazaret.group.zones.Uk.founded;
import static org.lazaret.group.zones.Uk.heard;
import static org.lazaret.group.zones.Uk.next;
import static org.lazaret.group.zones.Uk.signed;
import static org.lazaret.group.zones.Uk.signers;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Refusal;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Statement.Appointed;
import org.lazaret.group.zones.ZoneDirectory;

/// Whose orders hold when the roots have appointed others.
class AppointedTest {
    private static final Order FIRST = Commanders.next(suspend(HOUR));

    private static void accepted(ZoneDirectory zone, String line) {
        assertThat(OrderBook.KIND.blank().hear(line, zone, NINE).refusal()).isEmpty();
    }

    private static void refused(ZoneDirectory zone, String line, Refusal why) {
        assertThat(OrderBook.KIND.blank().hear(line, zone, NINE).refusal()).contains(why);
    }

    @Test void those_who_are_appointed_command_a_day_after_it_was_heard_and_those_before_them_until_then() {
        var line = next(founded(), new Appointed(signers(40, 5, 3)), ROOT, 2);
        var waits = founded().after(new ZoneDirectory.Announced(line, ZoneDirectory.WAIT));
        var theirs = signed(FIRST.envelope(), 40, 3);
        refused(waits, theirs, new OrderBook.NotInOffice(1, 24));
        accepted(waits, valid(FIRST));
        refused(waits, signed(FIRST.envelope(), 40, 2), new OrderBook.SignedByTooFew(1, 0, 3));
        var by = Dsse.parse(line).hash();
        var almost = waits.after(new ZoneDirectory.Waited(by, ZoneDirectory.WAIT - 1));
        refused(almost, theirs, new OrderBook.NotInOffice(1, 1));
        var there = almost.after(new ZoneDirectory.Waited(by, 1));
        accepted(there, theirs);
        refused(there, valid(FIRST), new OrderBook.OutOfOffice(1));
    }

    @Test void where_there_is_no_site_those_before_are_heard_for_a_month_beside_those_who_were_appointed() {
        var rotated = heard(founded(), new Appointed(signers(40, 5, 3)), ROOT, 2);
        var blank = OrderBook.KIND.blank();
        var month = NINE.plus(Order.LONGEST_GOOD);
        for (var line : List.of(valid(FIRST), signed(FIRST.envelope(), 40, 3)))
            assertThat(blank.relay(line, rotated, NINE).refusal()).isEmpty();
        assertThat(blank.relay(by(2, FIRST), rotated, NINE).refusal()).contains(
            new OrderBook.SignedByTooFew(1, 0, 3));
        var late = at(month.minusSeconds(1), FIRST);
        assertThat(blank.relay(valid(late), rotated, month.minusSeconds(1)).refusal()).isEmpty();
        assertThat(blank.relay(valid(late), rotated, month).refusal()).contains(new OrderBook.OutOfOffice(1));
        assertThat(blank.hear(valid(FIRST), rotated, NINE).refusal()).contains(new OrderBook.OutOfOffice(1));
    }

    @Test void how_long_they_wait_is_counted_while_the_site_runs() {
        var line = next(founded(), new Appointed(signers(40, 5, 3)), ROOT, 2);
        var by = Dsse.parse(line).hash();
        var zone = founded().after(new ZoneDirectory.Announced(line, 601));
        var nanos = new AtomicLong();
        var waiting = new Waiting(nanos::get);
        assertThat(waiting.due(founded())).isEmpty();
        assertThat(waiting.due(zone)).isEmpty();
        nanos.addAndGet(600_000_000_000L);
        assertThat(waiting.due(zone)).contains(new ZoneDirectory.Pass(by, 600));
        zone = zone.after(new ZoneDirectory.Waited(by, 600));
        assertThat(waiting.due(zone)).isEmpty();
        nanos.addAndGet(1_000_000_000L);
        assertThat(waiting.due(zone)).contains(new ZoneDirectory.Pass(by, 1));
        assertThat(waiting.due(zone.after(new ZoneDirectory.Waited(by, 1)))).isEmpty();
    }
}
