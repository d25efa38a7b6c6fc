package org.lazaret.core.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.world.Clock;

/// The site's stamps: each a microsecond or more after the one before, whatever its clock does.
final class Stamps {
    private final Clock clock;
    private final ZoneId zone;
    private Instant last;

    Stamps(Clock clock, ZoneId zone, Instant last) {
        this.clock = clock;
        this.zone = zone;
        this.last = last;
    }

    Stamp next(Session who) {
        var now = clock.now().truncatedTo(ChronoUnit.MICROS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return new Stamp(last, last.atZone(zone).toLocalDate(), who.who(), who.device());
    }

    LocalDate day(Instant at) { return at.atZone(zone).toLocalDate(); }

    OffsetDateTime local(Stamp stamp) { return stamp.at().atZone(zone).toOffsetDateTime(); }
}
