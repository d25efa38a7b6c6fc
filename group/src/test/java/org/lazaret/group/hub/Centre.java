package org.lazaret.group.hub;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import org.lazaret.group.carry.HubIdentity;

/// A hub on a simulated disk.
final class Centre {
    static final HandSigner WITNESS = new HandSigner(99);
    static final HubIdentity IDENTITY = HubIdentity.of("uk", WITNESS.publicKey());

    private final SimDisk disk;
    private final HandClock clock;
    private final Wires wires;
    private final List<Member> members = new ArrayList<>();
    private Hub hub;

    Centre(long seed, HandClock clock, Wires wires) {
        this.disk = new SimDisk(new Chance(seed));
        this.clock = clock;
        this.wires = wires;
        this.hub = open();
    }

    private Hub open() {
        var world = new World(clock, count -> new byte[count], disk, wires.of(IDENTITY.peer()));
        var opened = new Hub(new HubPlace("uk", "hub"), WITNESS, world, SqliteHeaders.inMemory());
        members.forEach(opened::admit);
        return opened;
    }

    void admit(Member member) {
        members.add(member);
        hub.admit(member);
    }

    Hub hub() { return hub; }

    SimDisk disk() { return disk; }

    void die(boolean power) {
        if (power) disk.cut();
        else disk.kill();
        hub = open();
    }

    static String folder(LogId origin) {
        var parts = origin.origin().split("/", -1);
        return "hub/sites/%s/%s/%s/%s".formatted(parts[0], parts[1], parts[3], parts[2]);
    }
}
