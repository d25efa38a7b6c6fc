package org.lazaret.practice.bills;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.bills.Bill.Closed;
import org.lazaret.practice.bills.Bill.Event;
import org.lazaret.practice.bills.Bill.Opened;

/// A client's account knows from the same moment which of their bills takes lines.
public final class WhenBillOpensOrClosesThenNote implements Automation<Event> {
    @Override public Class<Event> reads() { return Event.class; }

    @Override public List<Told<?>> then(Entry<? extends Event> cause, Scene scene) {
        if (cause.event() instanceof Opened(var client, _, _))
            return List.of(new Told<>(Account.of(client), new Account.NoteOpened()));
        if (!(cause.event() instanceof Closed)) return List.of();
        var holder = scene.read(BillId.in(cause.book()).book()).holder();
        return holder.<List<Told<?>>>map(
            whose -> List.of(new Told<>(Account.of(whose.client()), new Account.NoteClosed()))).orElse(List.of());
    }
}
