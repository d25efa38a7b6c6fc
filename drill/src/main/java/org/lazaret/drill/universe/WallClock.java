package org.lazaret.drill.universe;

import java.time.Duration;
import java.time.Instant;
import org.lazaret.core.world.Clock;

/// A machine's clock in an unreal world, which may go wrong.
public final class WallClock implements Clock {
    private final Agenda agenda;
    private Duration wrong = Duration.ZERO;

    public WallClock(Agenda agenda) { this.agenda = agenda; }

    @Override public Instant now() { return agenda.now().plus(wrong); }

    /// From now on it is so far ahead; behind if negative.
    public void ahead(Duration by) { wrong = by; }
}
