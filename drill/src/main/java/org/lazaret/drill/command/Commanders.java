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
        var hashes = heads.stream().map(Commanders::hash).toList();
        return new Order(zone(), new Past(number, hashes, officers.directory().number()), new Term(now, now.plus(GOOD)),
            effect);
    }

    private List<Order> heads() {
        var followed = new LinkedHashSet<String>();
        given.forEach(order -> followed.addAll(order.heads()));
        return given.stream().filter(order -> !followed.contains(hash(order))).toList();
    }

    /// They have given it: what they order from now on follows it.
    ///
    /// @return signed by as many as are needed
    public String give(Order order) {
        given.add(order);
        return signed(order, Officers.NEEDED);
    }

    /// Signed by so many of them, each with their own key.
    public String signed(Order order, int count) {
        var envelope = order.envelope();
        for (var seed : officers.commanders().subList(0, count)) envelope = envelope.signed(seed);
        return envelope.line();
    }

    /// Signed by one of them, so many times.
    public Dsse signedByOne(Order order, int times) {
        var envelope = order.envelope();
        for (int time = 0; time < times; time++) envelope = envelope.signed(officers.commanders().getFirst());
        return envelope;
    }

    public Zone zone() { return officers.zone(); }

    /// By which an order is known.
    public static String hash(Order order) { return order.envelope().hash(); }
}
