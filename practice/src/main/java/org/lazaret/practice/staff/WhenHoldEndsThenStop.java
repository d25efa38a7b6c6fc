package org.lazaret.practice.staff;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.group.orders.Holds;
import org.lazaret.group.orders.Holds.Event;
import org.lazaret.group.orders.Holds.HoldsPassed;
import org.lazaret.group.orders.OrderBook.Spent;

/// What somebody could prove with whom the site has stopped by itself proves nothing any more when its hour is over and
/// nobody said that it was wrong. Until then nothing is lost: two people who undo it give all of it back.
public final class WhenHoldEndsThenStop implements Automation<Event> {
    @Override public Class<Event> reads() { return Event.class; }

    @Override public List<Told<?>> then(Entry<? extends Event> cause, Scene scene) {
        var told = new ArrayList<Told<?>>();
        if (!(cause.event() instanceof HoldsPassed(var spent))) return told;
        var over = spent.stream().map(Spent::hash).toList();
        for (var hold : scene.read(Holds.BOOK).holds())
            if (over.contains(hold.hash()) && !hold.inForce())
                told.addAll(WhenSuspendedThenStop.stop(hold.whom(), scene));
        return told;
    }
}
