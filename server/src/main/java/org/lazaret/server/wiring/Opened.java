package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.Site;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.World;
import org.lazaret.core.journal.LogSize;
import org.lazaret.pages.Place;
import org.lazaret.pages.Words;
import org.lazaret.practice.Rooms;
import org.lazaret.practice.bills.Bill;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// A site of this node, open on the real disk; founded first if its folder is empty.
///
/// @param turns in which it is told one thing at a time
public record Opened(Served served, LeaderTurns turns, OsDisk disk) implements AutoCloseable {
    private static final int KEYS_PER_BLOCK = 4_096;
    private static final List<Place.Room> MENU = List.of(new Place.Room("/diary", Day.class, "d"),
        new Place.Room("/clients", Client.class, "c"), new Place.Room("/calls", Animal.class, "p"),
        new Place.Room("/drugs", DrugRegister.class, "r"), new Place.Room("/bills", Bill.class, "b"));

    static List<Opened> all(NodeConfig config) {
        return config.sites().stream().map(site -> open(config.group(), site)).toList();
    }

    private static Opened open(String group, SiteConfig config) {
        var unlock = unlock(group, config);
        var disk = disk(config.folder());
        var turns = new LeaderTurns();
        var world = world(disk);
        var running = new Sites.Running(Rooms.house(), world, turns, Build.id());
        return new Opened(
            new Served(config.host(), place(config, world), open(config, at(config, disk), unlock, running)),
            turns, disk);
    }

    /// Founds the site if there is none yet.
    private static Unlock unlock(String group, SiteConfig config) {
        try (var disk = disk(config.folder())) {
            var fresh = disk.list(name(config.folder())).isEmpty();
            var unlock = Unlocking.of(config, fresh);
            var founding = new Founding(group, config.site(), config.name(), config.zone(), KEYS_PER_BLOCK);
            if (fresh) Sites.found(at(config, disk), founding, unlock, world(disk));
            return unlock;
        }
    }

    private static SitePlace at(SiteConfig config, OsDisk disk) {
        var latch = new Latch(disk(config.latch()), name(config.latch()));
        return new SitePlace(disk, name(config.folder()), latch, LogSize.standard());
    }

    private static World world(OsDisk disk) { return new World(new OsClock(), new OsSecrets(), disk, (_, _) -> {}); }

    private static Site open(SiteConfig config, SitePlace place, Unlock unlock, Sites.Running running) {
        return SiteEngine.open(Sites.open(place, unlock, running, vault -> tables(config, running, vault)));
    }

    private static Tables tables(SiteConfig config, Sites.Running running, Vault vault) {
        var file = config.folder().resolve("rows.db");
        return SqliteTables.at(file, running.house().projections(), vault, running.build());
    }

    private static Place place(SiteConfig config, World world) {
        return new Place(config.name(), config.zone(), world.clock(), new Words(config.language()),
            new Place.Household(MENU, config.people()));
    }

    private static OsDisk disk(Path path) {
        return new OsDisk(Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path));
    }

    private static String name(Path path) { return path.getFileName().toString(); }

    @Override public void close() {
        served.site().close();
        disk.close();
    }
}
