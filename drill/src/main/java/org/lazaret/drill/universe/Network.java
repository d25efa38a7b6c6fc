package org.lazaret.drill.universe;

import java.time.Duration;
import org.lazaret.core.world.Chance;

/// The network between browsers and a node: what is sent may be lost, late, or come twice.
public final class Network {
    private final Agenda agenda;
    private final Chance chance;
    private boolean calm = true;
    private long lost;
    private long doubled;

    public Network(Agenda agenda, Chance chance) {
        this.agenda = agenda;
        this.chance = chance;
    }

    /// Carries one message one way.
    public void carry(Runnable arrival) {
        var fate = chance.below(100);
        if (calm || fate > 2) arrive(arrival);
        else if (fate == 0) lost++;
        else {
            doubled++;
            arrive(arrival);
            arrive(arrival);
        }
    }

    private void arrive(Runnable arrival) {
        var late = !calm && chance.oneIn(50);
        agenda.in(Duration.ofMillis(late ? 500 + chance.below(9_000) : 1 + chance.below(20)), arrival);
    }

    /// Whether from now on nothing is lost, late or doubled. It begins calm.
    public void calm(boolean now) { calm = now; }

    public long lost() { return lost; }

    public long doubled() { return doubled; }
}
