package org.lazaret.server.wiring;

import org.lazaret.core.site.DiskFull;
import org.lazaret.core.world.Turns;
import org.lazaret.group.exposed.Exposures;

/// What a site saw of its hub is written into its journal, each thing once, and the banner speaks from there.
final class Recording {
    private static final String ROOM = Exposures.KIND.room();

    private final Served served;
    private final Turns turns;
    private final Outbound outbound;
    private volatile boolean news = true;

    Recording(Served served, Turns turns, Outbound outbound) {
        this.served = served;
        this.turns = turns;
        this.outbound = outbound;
        served.site().listen(rooms -> news |= rooms.contains(ROOM));
    }

    /// Outside of the site's turn. What does not fit on a full disk waits until there is room.
    void work() {
        var seen = turns.take(outbound::sightings);
        while (seen.isPresent()) {
            var sightings = seen.get();
            var first = turns.take(sightings::first);
            if (first.isEmpty()) break;
            var why = ZoneDesk.of(served.site()).tell(new Exposures.Expose(first.get()));
            if (why.filter(DiskFull.class::isInstance).isPresent()) break;
            turns.take(() -> {
                sightings.took();
                return why;
            });
        }
        if (!news) return;
        news = false;
        outbound.recorded(ZoneDesk.of(served.site()).exposures());
    }
}
