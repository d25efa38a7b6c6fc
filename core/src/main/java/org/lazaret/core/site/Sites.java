package org.lazaret.core.site;

import java.util.List;
import java.util.function.Function;
import org.lazaret.core.journal.DiskLog;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.OneByOne;
import org.lazaret.core.world.RealSecrets;
import org.lazaret.core.world.Turns;
import org.lazaret.core.world.World;

/// How a site is founded, and how it is put together from what lies at its place.
public final class Sites {
    private Sites() {}

    /// Makes a new site: its vault, its log, and the entry that says so. If it is interrupted, empty the folder and
    /// begin again.
    ///
    /// @throws IllegalStateException when there is a site already, or on a real disk for any secrets but the system's
    public static void found(SitePlace place, Founding founding, Unlock unlock, World world) {
        RealSecrets.check(place.disk(), world.secrets());
        var owned = DiskLog.own(place.log());
        var vault = FileVault.found(place.vault(), unlock, world.secrets(), founding.keysPerBlock());
        var log = owned.found(founding.journals(), vault.signer());
        var house = new House(List.of(), List.of(), List.of(), new Reasons(List.of()), List.of(),
            Watching.NOBODY);
        var tables = SqliteTables.inMemory(house.projections(), vault);
        var drafts = new SealedDrafts(place.disk(), place.drafts(), vault);
        try (var site = SiteEngine.founding(new Parts(house, world, new OneByOne(), log, vault, tables, drafts,
            new HeadsElsewhere(place.latch()), "", Outside.nobody()),
            founding)) {
            site.step();
        }
    }

    /// Makes a site on a clean machine from what is left of it: another incarnation, with a key of its own, that goes
    /// on from every entry there is. If it is interrupted, empty the folder and begin again.
    ///
    /// @throws WrongFiles when anything does not open, or is not what the site wrote
    /// @throws org.lazaret.core.vault.DamagedVault when a key is missing
    /// @return the public key that signs it from now on
    public static byte[] restore(SitePlace place, Remains remains, Unlock unlock, Running running) {
        return restore(place, new Watched(remains, Progress.UNHEARD), unlock, running);
    }

    /// What is restored, and who hears how far it is.
    public record Watched(Remains remains, Progress progress) {}

    /// The same, while somebody watches.
    ///
    /// @return the public key that signs it from now on
    public static byte[] restore(SitePlace place, Watched watched, Unlock unlock, Running running) {
        var remains = watched.remains;
        var world = running.world();
        RealSecrets.check(place.disk(), world.secrets());
        var owned = DiskLog.own(place.log());
        var rescued = remains.rescued(new Catalog(running.house()));
        var vault = FileVault.restore(place.vault(), unlock, world.secrets(), rescued);
        var log = owned.found(remains.journals().stream().map(remains::next).toList(), vault.signer());
        new Resuming(remains, log, vault, watched.progress).run();
        var tables = SqliteTables.inMemory(running.house().projections(), vault);
        var drafts = new SealedDrafts(place.disk(), place.drafts(), vault);
        try (var site = SiteEngine.resuming(new Parts(running.house(), world, new OneByOne(), log, vault, tables,
            drafts, new HeadsElsewhere(place.latch()), "", Outside.nobody()), watched)) {
            while (site.step()) {}
        }
        return vault.signer().publicKey();
    }

    /// Opens what lies at a place.
    ///
    /// @throws IllegalStateException on a real disk for any secrets but the operating system's
    /// @param tables makes the tables over the vault: in memory, or in a file
    public static Parts open(SitePlace place, Unlock unlock, Running running, Function<Vault, Tables> tables) {
        RealSecrets.check(place.disk(), running.world().secrets());
        var owned = DiskLog.own(place.log());
        var vault = FileVault.open(place.vault(), unlock, running.world().secrets());
        var log = owned.open(vault.signer());
        var drafts = new SealedDrafts(place.disk(), place.drafts(), vault);
        var outside = running.outside().make(
            new Outside.Ground(log, vault.signer(), running.world(), place.folder(), vault::seed));
        return new Parts(running.house(), running.world(), running.turns(), log, vault, tables.apply(vault), drafts,
            new HeadsElsewhere(place.latch()), running.build(), outside);
    }

    /// The program that opens a site, and the world it runs in.
    ///
    /// @param build names the program: what another build kept as a snapshot is not trusted
    public record Running(House house, World world, Turns turns, String build, Outside.Maker outside) {
        /// A practice on its own.
        public Running(House house, World world, Turns turns, String build) {
            this(house, world, turns, build, _ -> Outside.nobody());
        }
    }
}
