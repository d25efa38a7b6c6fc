package org.lazaret.drill.universe;

import java.util.Optional;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.ZoneDirectory;

/// What officers said of a zone, brought to a site by somebody who has it from their hands.
record ByHand(Live live) {
    /// The site comes into the zone that this founds.
    void join(String founding) {
        desk().ifPresent(desk -> desk.tell(ZoneDirectory.BOOK, new ZoneDirectory.Join(Dsse.parse(founding).hash(),
            founding), new RequestId("zone-joined")));
    }

    void hear(String statement) {
        desk().ifPresent(desk -> desk.tell(ZoneDirectory.BOOK, new ZoneDirectory.Accept(statement),
            new RequestId("zone-" + desk.fresh())));
    }

    private Optional<Desk> desk() {
        return live.site().enter(Recording.SELF) instanceof Entering.Entered(var desk)
            ? Optional.of(desk)
            : Optional.empty();
    }
}
