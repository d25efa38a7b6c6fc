package org.lazaret.core.site;

import java.time.Duration;
import java.time.Instant;
import org.lazaret.core.world.Clock;

/// A clock that a test sets; each look at it takes a millisecond.
final class TestClock implements Clock {
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    @Override public Instant now() {
        now = now.plusMillis(1);
        return now;
    }

    void back(Duration by) { now = now.minus(by); }

    void on(Duration by) { now = now.plus(by); }
}
