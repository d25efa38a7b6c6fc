package org.lazaret.practice.bills;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.bills.Bill.Event;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;

/// A bill that is settled lets the visits on it go: they were to pay, and are done.
public final class WhenSettledThenDone implements Automation<Event> {
    private static final String VISIT = Visit.KIND.word() + "/";

    @Override public Class<Event> reads() { return Event.class; }

    @Override public List<Told<?>> then(Entry<? extends Event> cause, Scene scene) {
        if (!cause.event().owed().equals(Money.NONE)) return List.of();
        var bill = scene.read(BillId.in(cause.book()).book());
        if (!bill.settled()) return List.of();
        return bill.lines().stream().map(line -> line.sold().cause()).filter(
            from -> from.startsWith(VISIT)).distinct().filter(
                visit -> scene.read(VisitId.in(visit).book()).stage() == Stage.TO_PAY).<Told<?>>map(
                    WhenSettledThenDone::done).toList();
    }

    static Told<?> done(String visit) {
        return new Told<>(VisitId.in(visit).book(), new Visit.Move(Stage.TO_PAY, Stage.DONE));
    }
}
