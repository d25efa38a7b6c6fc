package org.lazaret.drill.universe;

import java.time.Duration;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Entering;
import org.lazaret.group.orders.Elapsed;
import org.lazaret.group.orders.Holds;

/// Counts at a site of a play how long it has stopped somebody by itself, as in the product; it ends with the process.
final class Vigil {
    private final Elapsed elapsed;

    Vigil(Agenda agenda) {
        var begun = agenda.now();
        this.elapsed = new Elapsed(() -> Duration.between(begun, agenda.now()).toNanos());
    }

    /// @return whether there is somebody whose time runs
    boolean work(Live live) {
        if (!(live.site().enter(Recording.SELF) instanceof Entering.Entered(var desk))) return false;
        var held = desk.read(Holds.BOOK).inForce();
        elapsed.begun(held);
        var due = elapsed.due(held);
        if (!due.isEmpty()) desk.tell(Holds.BOOK, new Holds.Count(due), new RequestId("held-" + desk.fresh()));
        return !held.isEmpty();
    }
}
