package org.lazaret.core.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The clock of the machine, to the microsecond.
public final class OsClock implements Clock {
    @Override public Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }
}
