package org.lazaret.drill.attacks;

import java.time.Duration;
import java.util.List;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.world.PeerId;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Computer;
import org.lazaret.drill.universe.Live;
import org.lazaret.drill.universe.Peers;
import org.lazaret.drill.universe.Program;
import org.lazaret.drill.universe.Rounds;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.DrugRegister.Receive;

/// A second machine with all that a site has, keys and all, on which somebody writes another history, and brings it to
/// the hub in the site's name before the site comes.
public final class Fork implements Peers.Peer {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration POLL = Duration.ofSeconds(20);
    private static final Session MALLORY = new Session(new AccountId("mallory"), new DeviceId("clone"), List.of());

    private final Live live;
    private final Rounds rounds;

    private Fork(Agenda agenda, Live live) {
        this.live = live;
        this.rounds = new Rounds(agenda, this::carry);
    }

    /// @param stolen the site's machine as it is just now, its wire that of a clone
    public static Fork on(Agenda agenda, Computer stolen, Program program) {
        var fork = new Fork(agenda, program.open(stolen));
        fork.write();
        fork.rounds.soon(SOON);
        return fork;
    }

    private void write() {
        switch (live.site().enter(MALLORY)) {
            case Entering.Entered(var desk) -> receive(desk);
            case Entering.Barred(var code, var detail) -> throw new IllegalStateException(code + ": " + detail);
        }
        while (live.site().step()) {}
    }

    private static void receive(Desk desk) {
        for (var drug : Drug.ALL)
            desk.tell(drug.id().register(), new Receive(new Amount(1_000), "Mallory & Sons"),
                new RequestId("r-mallory-" + drug.id().name()));
    }

    @Override public void receive(PeerId from, byte[] message) {
        live.site().receive(from, message);
        rounds.soon(SOON);
    }

    /// Whoever has the hub's new address knows its new key too.
    public void turnTo(HubIdentity hub) {
        live.courier().ifPresent(courier -> courier.turnTo(hub));
        rounds.soon(SOON);
    }

    private void carry() { live.courier().ifPresent(courier -> rounds.soon(courier.carry() ? SOON : POLL)); }
}
