package org.lazaret.practice.staff;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.core.journal.AccountId;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.OrderBook.Accepted;
import org.lazaret.group.people.Colleague;
import org.lazaret.group.zones.Dsse;

/// What somebody who is suspended could prove with proves nothing any more, also when the suspension is over: what an
/// intruder had is worth nothing, and its owner asks a practice manager for a code.
public final class WhenSuspendedThenStop implements Automation<OrderBook.Event> {
    @Override public Class<OrderBook.Event> reads() { return OrderBook.Event.class; }

    @Override public List<Told<?>> then(Entry<? extends OrderBook.Event> cause, Scene scene) {
        return cause.event() instanceof Accepted(var line, _)
            && Order.of(Dsse.parse(line)).effect() instanceof Suspend them ? stop(them, scene) : List.of();
    }

    static List<Told<?>> stop(Suspend them, Scene scene) {
        var told = new ArrayList<Told<?>>();
        for (var who : them.accounts()) told.addAll(stop(who, scene));
        for (var device : them.devices()) told.add(new Told<>(Devices.BOOK, new Devices.Stop(device)));
        return told;
    }

    /// Whoever is unknown here, or erased, has nothing here that could be stopped.
    private static List<Told<?>> stop(AccountId who, Scene scene) {
        var mine = EmployeeId.of(who).credentials();
        var told = new ArrayList<Told<?>>();
        if (scene.read(mine).any()) told.add(new Told<>(mine, new Credentials.Stop()));
        if (!scene.read(Colleague.of(who)).cards().isEmpty())
            told.add(new Told<>(Colleague.of(who), new Colleague.Stop()));
        return told;
    }
}
