package org.lazaret.core.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.SiteLog;
import org.lazaret.core.world.Commit;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Pending;
import org.lazaret.core.world.Stopped;
import org.lazaret.core.world.Turns;

/// The least that can stand before a log: takes acts, and answers when they are durable.
final class Office implements Commit {
    private final SiteLog log;
    private final Turns turns;
    private List<Ticket> waiting = new ArrayList<>();
    private List<Ticket> gathered = List.of();
    private long groups;

    Office(SiteLog log, Turns turns) {
        this.log = log;
        this.turns = turns;
    }

    /// Somebody who waits for an act to be durable.
    private static final class Ticket implements Pending<Boolean> {
        private volatile boolean done;

        @Override public boolean done() { return done; }

        @Override public Boolean now() { return done; }

        @Override public void then(Consumer<Boolean> next) { next.accept(done); }
    }

    /// Returns when the act is durable.
    void tell(List<Line> act) {
        var ticket = turns.take(() -> {
            log.append(act);
            var mine = new Ticket();
            waiting.add(mine);
            return mine;
        });
        turns.await(ticket, this);
    }

    long groups() { return turns.take(() -> groups); }

    @Override public boolean gather() {
        if (!log.gather()) return false;
        gathered = waiting;
        waiting = new ArrayList<>(gathered.size());
        groups++;
        return true;
    }

    @Override public Io flush() { return log.flush(); }

    @Override public void settle(Io flushed) {
        log.settle(flushed);
        if (flushed instanceof Io.Failed(var why)) throw new Stopped(why);
        for (var each : gathered) each.done = true;
    }
}
