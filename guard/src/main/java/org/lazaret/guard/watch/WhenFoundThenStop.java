package org.lazaret.guard.watch;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Holds;
import org.lazaret.guard.watch.Findings.Event;
import org.lazaret.guard.watch.Findings.Found;

/// On what a strong rule found the account is stopped for an hour, in the same act.
public final class WhenFoundThenStop implements Automation<Event> {
    @Override public Class<Event> reads() { return Event.class; }

    @Override public List<Told<?>> then(Entry<? extends Event> cause, Scene scene) {
        return switch (cause.event()) {
            case Found(var number, var what, var did, _) when did == Response.STOPPED ->
                List.of(new Told<>(Holds.BOOK, new Holds.Stop(new Suspend(List.of(what.who()), List.of(),
                    Holds.LONGEST_SECONDS), number)));
            case Found _,Findings.Concluded _ -> List.of();
        };
    }
}
