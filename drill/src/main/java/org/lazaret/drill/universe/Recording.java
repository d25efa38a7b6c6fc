package org.lazaret.drill.universe;

import java.util.List;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.DiskFull;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.group.exposed.Exposures;
import org.lazaret.group.exposed.Sightings;
import org.lazaret.practice.staff.Employee;

/// What a site saw of its hub goes into its own journal, one thing after the other, as in the product: a process has
/// one.
final class Recording {
    /// The site, where it writes of itself.
    static final Session SELF = new Session(Employee.SITE, new DeviceId("node"), List.of());

    private boolean under;

    /// @return whether something is on its way into the journal
    boolean work(Live live) {
        live.courier().map(Courier::sightings).filter(all -> !under && all.first().isPresent()).ifPresent(
            sightings -> {
                if (live.site().enter(SELF) instanceof Entering.Entered(var desk)) write(desk, sightings);
            });
        return under;
    }

    private void write(Desk desk, Sightings sightings) {
        under = true;
        var command = new Exposures.Expose(sightings.first().orElseThrow());
        desk.tell(Exposures.BOOK, command, new RequestId("exposed-" + desk.fresh())).then(answer -> {
            under = false;
            if (answer.refusal().filter(DiskFull.class::isInstance).isEmpty()) sightings.took();
        });
    }
}
