package org.lazaret.server.wiring;

import java.util.LinkedHashSet;
import java.util.Set;
import org.lazaret.group.orders.Elapsed;
import org.lazaret.group.orders.Holds;
import org.lazaret.guard.watch.Findings;
import org.lazaret.guard.watch.Response;

/// What the watch means for a site while its node runs: whom it has stopped is sent out, how long that has lasted is
/// counted, and whoever it only asks is asked at their screen.
final class Guarding {
    private final Served served;
    private final Elapsed elapsed = new Elapsed(System::nanoTime);
    private final Set<Integer> asked = new LinkedHashSet<>();
    private volatile boolean news = true;
    private boolean some;

    Guarding(Served served) {
        this.served = served;
        served.site().listen(
            rooms -> news |= rooms.contains(Findings.KIND.room()) || rooms.contains(Holds.KIND.room()));
    }

    /// Outside of the site's turn: it is told things.
    void work() {
        boolean changed = news;
        if (!changed && !some) return;
        news = false;
        var site = ZoneDesk.of(served.site());
        if (changed) ask(site.findings());
        var held = site.holds().inForce();
        for (var one : elapsed.begun(held)) served.door().suspend(one.whom());
        var due = elapsed.due(held);
        if (!due.isEmpty()) site.tell(new Holds.Count(due));
        some = !held.isEmpty();
    }

    private void ask(Findings findings) {
        for (var line : findings.open())
            if (line.did() == Response.ASKED && asked.add(line.number())) served.door().ask(line.what().who());
    }
}
