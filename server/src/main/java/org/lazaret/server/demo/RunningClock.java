package org.lazaret.server.demo;

import java.time.Duration;
import java.time.Instant;
import org.lazaret.core.world.Clock;

/// A clock that is set to some time and runs on from there as another does.
public final class RunningClock implements Clock {
    private final Clock real;
    private volatile Setting setting;

    private record Setting(Instant at, Instant since) {}

    public RunningClock(Clock real, Instant at) {
        this.real = real;
        this.setting = new Setting(at, real.now());
    }

    public void set(Instant at) { setting = new Setting(at, real.now()); }

    @Override public Instant now() {
        var from = setting;
        return from.at.plus(Duration.between(from.since, real.now()));
    }
}
