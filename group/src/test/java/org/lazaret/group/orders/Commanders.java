package org.lazaret.group.orders;

import static org.lazaret.group.zones.Uk.COMMAND;
import static org.lazaret.group.zones.Uk.NINE;
import static org.lazaret.group.zones.Uk.signed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Order.Past;
import org.lazaret.group.orders.Order.Term;
import org.lazaret.group.zones.Zone;

/// Orders for stories, in the zone of `Uk`, where three of five commanders are needed.
public final class Commanders {
    static final AccountId EVE = new AccountId("eve");
    static final DeviceId KIOSK = new DeviceId("kiosk");
    public static final long HOUR = 3_600;

    private Commanders() {}

    static Suspend suspend(long seconds) { return new Suspend(List.of(EVE), List.of(KIOSK), seconds); }

    /// The next after those, as their signers knew them.
    public static Order next(Effect effect, Order... after) {
        var heads = List.of(after).stream().map(order -> order.envelope().hash()).toList();
        long number = List.of(after).stream().mapToLong(Order::number).max().orElse(0) + 1;
        return new Order(new Zone("uk"), new Past(number, heads, 1), good(NINE), effect);
    }

    private static Term good(Instant from) { return new Term(from, from.plus(Duration.ofDays(7))); }

    static Order at(Instant when, Order order) {
        return new Order(order.zone(), order.past(), good(when), order.effect());
    }

    static Order knowing(long statement, Order order) {
        return new Order(order.zone(), new Past(order.number(), order.heads(), statement), order.term(),
            order.effect());
    }

    static Order in(String zone, Order order) {
        return new Order(new Zone(zone), order.past(), order.term(), order.effect());
    }

    public static String hash(Order order) { return order.envelope().hash(); }

    /// Signed by three.
    public static String valid(Order order) { return by(3, order); }

    static String by(int commanders, Order order) { return signed(order.envelope(), COMMAND, commanders); }
}
