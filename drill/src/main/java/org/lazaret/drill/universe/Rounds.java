package org.lazaret.drill.universe;

import java.time.Duration;
import java.time.Instant;

/// When a process looks again whether there is something to do: the soonest time that anyone asked for.
public final class Rounds {
    private final Agenda agenda;
    private final Runnable work;
    private Instant next = Instant.MAX;

    public Rounds(Agenda agenda, Runnable work) {
        this.agenda = agenda;
        this.work = work;
    }

    public void soon(Duration wait) {
        var at = agenda.now().plus(wait);
        if (!at.isBefore(next)) return;
        next = at;
        agenda.at(at, () -> due(at));
    }

    private void due(Instant at) {
        if (!at.equals(next)) return; // an earlier round came before it, or the process has died
        next = Instant.MAX;
        work.run();
    }

    void stop() { next = Instant.MAX; }
}
