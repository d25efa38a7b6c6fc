package org.lazaret.drill.universe;

import org.lazaret.core.site.Site;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.SimDisk;

/// A mechanism broken on purpose, by putting something in the way at one of the ports.
public interface Mutation {
    /// Nothing is broken.
    Mutation NONE = new Mutation() {};

    default Disk disk(SimDisk real) { return real; }

    default Vault vault(Vault real) { return real; }

    default Site site(Site real) { return real; }

    /// Called when the process has died, before the next start.
    default void died(SimDisk disk) {}
}
