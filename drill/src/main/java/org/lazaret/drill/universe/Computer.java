package org.lazaret.drill.universe;

import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.SimDisk;

/// The machine on which a node runs: its disk, the place outside it where latch and key file are kept, its clock,
/// secrets and wire.
public record Computer(SimDisk disk, SimDisk latch, WallClock clock, SeededSecrets secrets, PeerWire wire) {
    /// A machine that reaches no other.
    public static Computer alone(Agenda agenda, Chance chance) {
        return fresh(agenda, chance, new PeerWire(new Peers(agenda, chance.stream("nobody")), new PeerId("alone")));
    }

    public static Computer fresh(Agenda agenda, Chance chance, PeerWire wire) {
        return new Computer(new SimDisk(chance.stream("disk")), new SimDisk(chance.stream("latch")),
            new WallClock(agenda), new SeededSecrets(chance.stream("secrets")), wire);
    }

    /// A machine of someone else's, with all that is on this one, its secrets too.
    public static Computer clone(Agenda agenda, Computer of, PeerWire wire) {
        var clone = fresh(agenda, new Chance(of.disk.calls()), wire);
        clone.disk.put(of.disk.copy());
        clone.latch.put(of.latch.copy());
        return clone;
    }

    /// Another machine at the same place, with copies of both disks: what happens there happens to nobody.
    public static Computer twin(Agenda agenda, DiskCopy disk, DiskCopy latch) {
        var twin = alone(agenda, new Chance(disk.paths().size()));
        twin.disk.put(disk);
        twin.latch.put(latch);
        return twin;
    }
}
