package org.lazaret.drill.universe;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.lazaret.core.world.PeerId;

/// The line of a node to its hub: when it breaks it is begun anew, as soon as there is a way.
public final class Line implements Peers.Peer {
    private static final Duration AGAIN = Duration.ofSeconds(20);

    private final Agenda agenda;
    private final Node node;
    private final BooleanSupplier unreached;
    private boolean calling;

    /// @param unreached whether there is no way just now
    public Line(Agenda agenda, Node node, BooleanSupplier unreached) {
        this.agenda = agenda;
        this.node = node;
        this.unreached = unreached;
    }

    @Override public void receive(PeerId from, byte[] message) { node.receive(from, message); }

    @Override public void broke() {
        if (calling) return;
        calling = true;
        agenda.in(AGAIN, this::call);
    }

    private void call() {
        calling = false;
        if (unreached.getAsBoolean()) broke();
        else node.reached();
    }
}
