package org.lazaret.drill.universe;

import java.time.Duration;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Entering;
import org.lazaret.group.orders.Elapsed;
import org.lazaret.group.orders.Waiting;
import org.lazaret.group.zones.ZoneDirectory;
import java.util.function.LongSupplier;
import org.lazaret.core.site.Desk;
import org.lazaret.group.orders.Holds;

/// Counts at a site of a play how long it has stopped somebody by itself, and how long those who were appointed have
/// waited, as in the product; it ends with the process.
final class Vigil {
    private final Elapsed elapsed;
    private final Waiting waiting;

    Vigil(Agenda agenda) {
        var begun = agenda.now();
        LongSupplier nanos = () -> Duration.between(begun, agenda.now()).toNanos();
        this.elapsed = new Elapsed(nanos);
        this.waiting = new Waiting(nanos);
    }

    /// @return whether somebody's time runs
    boolean work(Live live) {
        if (!(live.site().enter(Recording.SELF) instanceof Entering.Entered(var desk))) return false;
        var held = desk.read(Holds.BOOK).inForce();
        elapsed.begun(held);
        var due = elapsed.due(held);
        if (!due.isEmpty()) desk.tell(Holds.BOOK, new Holds.Count(due), new RequestId("held-" + desk.fresh()));
        return waits(desk) || !held.isEmpty();
    }

    private boolean waits(Desk desk) {
        var zone = desk.read(ZoneDirectory.BOOK);
        waiting.due(zone).ifPresent(
            passed -> desk.tell(ZoneDirectory.BOOK, passed, new RequestId("zone-" + desk.fresh())));
        return zone.waiting().isPresent();
    }
}
