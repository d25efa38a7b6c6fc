package org.lazaret.drill.universe;

import java.util.List;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
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

    /// What a hub that is made anew is told of the journals.
    default List<Head> outside(List<Head> known) { return known; }

    /// How many commanders a zone's charter asks for, of whom so many are needed.
    default int needed(int commanders) { return commanders; }

    /// Whether a stream that is open stays so, whoever listens.
    default boolean keepsStreams() { return false; }

    /// Whether a hub takes what comes from another zone.
    default boolean foreign() { return false; }

    /// What an assessment is given of an access journal.
    default Journal looked(Journal real) { return real; }

    /// Called when the process has died, before the next start.
    default void died(SimDisk disk) {}
}
