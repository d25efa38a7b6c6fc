package org.lazaret.group.hub;

import java.time.Duration;
import java.time.Instant;
import org.lazaret.core.world.Clock;

/// A clock that a test moves on.
final class HandClock implements Clock {
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    @Override public Instant now() { return now; }

    void pass(Duration time) { now = now.plus(time); }
}
