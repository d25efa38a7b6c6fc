package org.lazaret.server.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.site.Founding;
import org.lazaret.core.site.Parts;
import org.lazaret.core.site.Progress;
import org.lazaret.core.site.Remains;
import org.lazaret.core.site.Site;
import org.lazaret.core.site.SiteEngine;
import org.lazaret.core.site.SitePlace;
import org.lazaret.core.site.Sites;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.LeaderTurns;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.World;
import org.lazaret.core.journal.LogSize;
import org.lazaret.group.orders.Tray;
import org.lazaret.group.recovery.CopyHead;
import org.lazaret.group.recovery.SiteCopies;
import org.lazaret.group.second.SheetCopies;
import org.lazaret.group.second.Sheets;
import org.lazaret.group.second.Stick;
import org.lazaret.group.zones.Key;
import org.lazaret.pages.Place;
import org.lazaret.pages.Words;
import org.lazaret.practice.bills.Bill;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.visits.Visit;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;
import org.lazaret.core.vault.Cost;
import org.lazaret.server.second.Keeper;
import org.lazaret.server.second.Neighbour;
import org.lazaret.server.second.Spot;
import org.lazaret.server.signin.Directory;
import org.lazaret.server.signin.Door;
import org.lazaret.server.signin.Doors;
import org.lazaret.server.signin.Stretcher;
import org.lazaret.server.wire.WireKey;
import org.lazaret.server.signin.TapDoor;

/// How the sites of a node are opened; one whose folder is empty is founded first.
final class Opening {
    private static final int KEYS_PER_BLOCK = 4_096;
    private static final Duration TELL = Duration.ofSeconds(5);
    private static final List<Place.Room> MENU = List.of(new Place.Room("/waiting", Visit.class, "w"),
        new Place.Room("/diary", Day.class, "d"), new Place.Room("/clients", Client.class, "c"),
        new Place.Room("/calls", Animal.class, "p"), new Place.Room("/drugs", DrugRegister.class, "r"),
        new Place.Room("/bills", Bill.class, "b"),
        new Place.Room("/staff", Employee.class, "s"));

    private final String group;
    private final Doors doors;
    private final Clock clock;
    private final Door.Kit kit;
    private final UnaryOperator<Site> other;

    Opening(String group, Doors doors, Clock clock) { this(group, doors, clock, UnaryOperator.identity()); }

    /// @param other takes the place of each site that is opened
    Opening(String group, Doors doors, Clock clock, UnaryOperator<Site> other) {
        this.other = other;
        this.group = group;
        this.doors = doors;
        this.clock = clock;
        var secrets = new OsSecrets();
        var cost = doors.taps() ? Cost.NONE : Stretcher.REAL;
        this.kit = new Door.Kit(secrets, new OsClock(), new Stretcher(secrets, cost), doors);
    }

    List<Opened> all(List<SiteConfig> sites) { return sites.stream().map(this::open).toList(); }

    private Opened open(SiteConfig config) {
        var unlock = unlock(config);
        var disk = disk(config.folder());
        try {
            return open(config, unlock, disk);
        } catch (RuntimeException failed) {
            disk.close(); // and with it the lock, for whoever mends it
            throw failed;
        }
    }

    private Opened open(SiteConfig config, Unlock unlock, OsDisk disk) {
        var turns = new LeaderTurns();
        var outbound = new Outbound();
        var world = new World(clock, new OsSecrets(), disk, outbound.line());
        var parts = parts(config, unlock, new Sites.Running(Build.house(), world, turns, Build.id(), outbound));
        var site = other.apply(entered(config, parts, outbound));
        var served = kept(config, parts, outbound,
            served(config, world, site).endedBy(outbound::superseded).closedBy(outbound::closed));
        var letters = new Letters(served, turns, outbound, new Tray(disk, name(config.folder())));
        return new Opened(served, turns, disk, outbound, letters, new Tracing(served, turns, outbound,
            config.folder().resolve("tokens.db")),
            config.packs().map(
                packs -> new Nightly(config, clock, new PackFolder(packs, config.site().name()))));
    }

    /// The directory of its zone is read before anyone can write.
    private static Site entered(SiteConfig config, Parts parts, Outbound outbound) {
        var catching = new CatchingUp(config.site().name(), parts.tables()::followed,
            parts.log().journal("care").size(),
            System.err::println);
        var site = catching.during(TELL, () -> SiteEngine.open(parts));
        outbound.recorded(ZoneDesk.of(site).exposures());
        outbound.stands(ZoneDesk.of(site).orders());
        var life = new CopyHead.Life(config.site(), parts.log().journal("care").origin().incarnation());
        var place = new SiteCopies.Place(parts.world().disk(), name(config.folder()) + "/copies", life);
        if (parts.vault() instanceof FileVault vault)
            ZoneDesk.of(site).zone().ifPresent(zone -> outbound.enter(zone, vault, place));
        return site;
    }

    /// Keeps the second place that the file names.
    private Served kept(SiteConfig config, Parts parts, Outbound outbound, Served served) {
        if (!(parts.vault() instanceof FileVault vault)) return served;
        var spot = spot(config, vault);
        if (spot.isEmpty()) return served;
        var site = served.site();
        var place = outbound.keep(spot.get().stick(), parts.turns());
        place.heed();
        var source = new Keeper.Source(vault.signer().publicKey(),
            () -> Optional.of(site).filter(open -> open.health().stopped().isEmpty()).map(open -> ZoneDesk.of(
                open).sheets()),
            sheets -> parts.turns().take(() -> outbound.seal(vault, sealed(sheets, parts.world(), name(
                config.folder())))));
        return served.keptBy(new Keeper(spot.get(), config.folder(), place, source));
    }

    private Optional<Spot> spot(SiteConfig config, FileVault vault) {
        var standby = config.standby().<Spot>map(where -> new Neighbour(where, origin(config), wire(vault)));
        return standby.or(() -> config.second().map(folder -> new Spot.Folder(folder, origin(config))));
    }

    /// What this computer shows the one that stands by for it.
    static WireKey wire(FileVault vault) { return new WireKey(vault.seed("standby/1")); }

    /// @param folder of the site on its world's disk
    private static SheetCopies sealed(Sheets sheets, World world, String folder) {
        return new SheetCopies(world.disk(), folder + "/second/keys", sheets.number(), new Key(
            sheets.key().orElseThrow()), world.secrets());
    }

    /// Does something with a site that is not served now; founds it if there is none yet.
    <T> T alone(SiteConfig config, BiFunction<Site, FileVault, T> work) { return alone(config, unlock(config), work); }

    private <T> T alone(SiteConfig config, Unlock unlock, BiFunction<Site, FileVault, T> work) {
        try (var disk = disk(config.folder())) {
            var parts = parts(config, unlock, new Sites.Running(Build.house(), world(disk), new LeaderTurns(),
                Build.id()));
            if (!(parts.vault() instanceof FileVault vault)) throw new IllegalStateException("a vault without a file");
            try (var site = SiteEngine.open(parts)) {
                return work.apply(site, vault);
            }
        }
    }

    /// @throws BadFile when people stand in the file of a real practice, which engages them itself
    private Served served(SiteConfig config, World world, Site site) {
        if (!doors.taps() && !config.players().isEmpty())
            throw new BadFile("people of " + config.name(),
                "these are for a demonstration. Take them out: a practice manager engages people on the page /staff");
        var directory = new Directory(site, world.clock());
        var place = place(config, world, new Signboard(site, config.name()), directory);
        var door = new Door(directory, kit, world.clock());
        directory.refresh();
        if (doors.taps()) TapDoor.engage(door, config.players(), place);
        return Served.of(config.host(), place, site, door);
    }

    /// Founds the site if there is none yet.
    private Unlock unlock(SiteConfig config) {
        try (var disk = disk(config.folder())) {
            var fresh = new SiteFolder(config).isEmpty();
            var unlock = Unlocking.of(config, fresh);
            var founding = new Founding(group, config.site(), config.name(), config.zone(), KEYS_PER_BLOCK);
            if (fresh) refuseToFound(config);
            if (fresh) Sites.found(at(config, disk), founding, unlock, world(disk));
            return unlock;
        }
    }

    /// Another site of the same name would be a fork from its first entry on.
    private void refuseToFound(SiteConfig config) {
        if (config.standby().isPresent())
            throw new BadFile("folder of " + config.name(), "it is empty, and another computer stands by for this "
                + "practice. Take over there; only for a practice that never was, leave 'standby' out at its first "
                + "start");
        if (config.second().flatMap(folder -> Keeper.at(folder, origin(config)).get()).flatMap(
            Stick::newest).isPresent())
            throw new BadFile("folder of " + config.name(),
                "it is empty, and the second place has this practice. Restore it: --restore "
                    + config.site().name());
    }

    String origin(SiteConfig config) { return group + "/" + config.site().name(); }

    /// From what a site comes back.
    ///
    /// @param remains proven by whoever brings them
    /// @param succeed told the key that signs from then on
    /// @param progress hears how far it is
    record Source(Remains remains, Consumer<byte[]> succeed, Progress progress) {}

    /// What came back.
    ///
    /// @param next what was done with it at once
    record Back<T>(Remains remains, T next) {
        /// In sentences.
        List<String> said(String name) {
            return List.of(
                "%s is restored: %d entries of care and %d of access, each proven and opened or erased.".formatted(name,
                    remains.care().size(), remains.access().size()),
                "Start the node. Then make a new recovery sheet on the page /second.");
        }
    }

    /// Makes a site in its empty folder from what is left of it.
    ///
    /// @param from asked when all else is there: a sheet is long to type
    /// @param next what is done with it at once
    <T> Back<T> restore(SiteConfig config, Supplier<Source> from, BiFunction<Site, FileVault, T> next) {
        var back = restored(config, from);
        return new Back<>(back.remains, alone(config, back.unlock, next));
    }

    private record Made(Remains remains, Unlock unlock) {}

    private Made restored(SiteConfig config, Supplier<Source> from) {
        try (var disk = disk(config.folder())) {
            new SiteFolder(config).refuseFull();
            var source = from.get();
            var unlock = Unlocking.of(config, true);
            var running = new Sites.Running(Build.house(), world(disk), new LeaderTurns(), Build.id());
            var watched = new Sites.Watched(source.remains, source.progress);
            source.succeed.accept(Sites.restore(at(config, disk), watched, unlock, running));
            return new Made(source.remains, unlock);
        }
    }

    private static SitePlace at(SiteConfig config, Disk disk) {
        var latch = new Latch(disk(config.latch()), name(config.latch()));
        return new SitePlace(disk, name(config.folder()), latch, LogSize.standard());
    }

    /// One from which nobody goes out.
    private World world(OsDisk disk) { return new World(clock, new OsSecrets(), disk, (_, _) -> {}); }

    private static Parts parts(SiteConfig config, Unlock unlock, Sites.Running running) {
        return Sites.open(at(config, running.world().disk()), unlock, running,
            vault -> tables(config, running, vault));
    }

    private static Tables tables(SiteConfig config, Sites.Running running, Vault vault) {
        var file = config.folder().resolve("rows.db");
        return SqliteTables.at(file, running.house().projections(), vault, running.build());
    }

    private static Place place(SiteConfig config, World world, Signboard sign, Directory directory) {
        return new Place(sign, config.zone(), world.clock(), new Words(config.language()),
            new Place.Household(MENU, directory));
    }

    private static OsDisk disk(Path path) {
        return new OsDisk(Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path));
    }

    private static String name(Path path) { return path.getFileName().toString(); }
}
