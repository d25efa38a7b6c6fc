package org.lazaret.drill.weather;

import java.util.List;
import org.lazaret.core.world.PeerId;
import org.lazaret.drill.scenario.Spans;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Peers;
import org.lazaret.drill.universe.Peers.Mischief;

/// Faults of the network between machines: some are cut off, or what they send is doubled or overtaken.
public final class Storm {
    private final Agenda agenda;
    private final Peers peers;
    private int struck;

    public Storm(Agenda agenda, Peers peers) {
        this.agenda = agenda;
        this.peers = peers;
    }

    public void strike(Step step, List<PeerId> whom) {
        struck++;
        var what = switch (step.verb()) {
            case PARTITION -> Mischief.PARTITION;
            case DUPLICATE -> Mischief.DUPLICATE;
            case REORDER -> Mischief.REORDER;
            default -> throw new IllegalArgumentException(step.verb().word() + " is no fault of the network");
        };
        var lasts = Spans.of(step.text("for", "6h"));
        whom.forEach(peer -> {
            peers.begin(what, peer);
            agenda.in(lasts, () -> peers.end(what, peer));
        });
    }

    public int struck() { return struck; }
}
