package org.lazaret.drill.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lazaret.group.orders.Effect;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.Order.Past;
import org.lazaret.group.orders.Order.Term;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Zone;

/// The commanders of a zone at a table of their own, who know what they have ordered; they ask no hub and no site.
public final class Commanders {
    private static final Duration GOOD = Duration.ofDays(7);

    private final Officers officers;
    private final List<Order> given = new ArrayList<>();

    public Commanders(Officers officers) { this.officers = officers; }

    /// The next order, which names all that they have given and nobody has followed; not signed, and not given yet.
    public Order next(Effect effect, Instant now) { return after(heads(), effect, now); }

    /// The next after those.
    public Order after(List<Order> heads, Effect effect, Instant now) {
        long number = heads.stream().mapToLong(Order::number).max().orElse(0) + 1;
        var past = new Past(number, heads.stream().map(Commanders::hash).toList(), officers.directory().number());
        return new Order(zone(), past, new Term(now, now.plus(GOOD)), effect);
    }

    /// Those of theirs that no other follows.
    public List<Order> heads() {
        var followed = new LinkedHashSet<String>();
        given.forEach(order -> followed.addAll(order.heads()));
        return given.stream().filter(order -> !followed.contains(hash(order))).toList();
    }

    /// They give it: what they order from now on follows it.
    ///
    /// @return signed by as many as are needed
    public String give(Order order) {
        given.add(order);
        return signed(order).line();
    }

    /// Signed by as many as are needed, each with their own key.
    public Dsse signed(Order order) { return signed(order, Officers.NEEDED); }

    /// Signed by so many of them.
    public Dsse signed(Order order, int count) { return signed(order, keys().subList(0, count)); }

    static Dsse signed(Order order, List<byte[]> keys) {
        var envelope = order.envelope();
        for (var key : keys) envelope = envelope.signed(key);
        return envelope;
    }

    List<byte[]> keys() { return officers.commanders(); }

    public Zone zone() { return officers.zone(); }

    /// By which an order is known.
    public static String hash(Order order) { return order.envelope().hash(); }
}
