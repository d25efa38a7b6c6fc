package org.lazaret.drill.universe;

import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;

/// The machine on which a node runs: its disk, the place outside it where the latch is kept, its clock, secrets and
/// wire.
public record Computer(SimDisk disk, SimDisk latch, WallClock clock, SeededSecrets secrets, CountingWire wire) {
    public World world() { return new World(clock, secrets, disk, wire); }
}
