package org.lazaret.server.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Unlock;
import org.lazaret.group.zones.Office;
import org.lazaret.group.zones.Plan;
import org.lazaret.group.zones.Plan.Expected;
import org.lazaret.group.zones.Plan.Holder;
import org.lazaret.group.zones.Plan.Needed;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.Zone;
import org.lazaret.server.wiring.NodeConfig.UnlockBy;

/// A group as whoever founds it writes it down.
///
/// Shape: YAML with `group` and `zones`; a zone has `zone`, `hub`, `needed`, `officers`, `sites`; paths are relative to
/// the file's folder.
public final class FoundFile {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final Path folder;
    private final List<Path> keyFiles = new ArrayList<>();

    private FoundFile(Path folder) { this.folder = folder; }

    /// What was read.
    ///
    /// @param keyFiles that are to be made, outside of what is founded
    public record Read(List<Draft> zones, List<Path> keyFiles) {}

    /// A zone before anyone was asked for a passphrase.
    public record Draft(String group, Zone zone, String hub, List<Seat> officers, Wanted wanted) {
        /// Asks everyone whose medium opens with words.
        public Plan plan() {
            var holders = officers.stream().map(seat -> new Holder(seat.office(), seat.name(), seat.unlock())).toList();
            return new Plan(group, zone, hub, holders, wanted.needed(), wanted.sites());
        }
    }
    /// An officer, and how their medium opens.
    public record Seat(Office office, String name, UnlockBy by) {
        Unlock unlock() { return Unlocking.fresh(by, name + " (" + office.name().toLowerCase(Locale.ROOT) + ")"); }
    }
    /// How many sign together, and which sites come.
    public record Wanted(Needed needed, List<Expected> sites) {}

    /// @throws BadFile naming line, column and what to write instead
    public static Read read(Path file) { return of(file, YamlMap.text(file)); }

    /// @param file whose folder paths are relative to
    public static Read of(Path file, String text) {
        var map = YamlMap.of(file, text).only("group", "zones");
        var reader = new FoundFile(file.toAbsolutePath().getParent());
        var group = name(map, "group");
        var zones = map.maps("zones").stream().map(zone -> reader.zone(group, zone)).toList();
        if (zones.stream().map(Draft::zone).distinct().count() < zones.size())
            throw map.bad("zones", "two zones have one name: give each its own");
        var sites = zones.stream().flatMap(zone -> zone.wanted().sites().stream()).map(Expected::site).toList();
        if (sites.stream().distinct().count() < sites.size())
            throw map.bad("zones", "two sites have one name: give each its own");
        return new Read(zones, List.copyOf(reader.keyFiles));
    }

    private Draft zone(String group, YamlMap map) {
        map.only("zone", "hub", "needed", "officers", "sites");
        var officers = map.maps("officers").stream().map(this::seat).toList();
        if (officers.stream().map(seat -> seat.office() + seat.name()).distinct().count() < officers.size())
            throw map.bad("officers", "someone holds the same office twice: give each officer a name of their own");
        var needed = map.map("needed").only("root", "commander", "quorum");
        var wanted = new Needed(needed.number("root", 0), needed.number("commander", 0), needed.number("quorum", 0));
        check(map, officers, wanted);
        var sites = map.has("sites") ? map.maps("sites").stream().map(FoundFile::site).toList() : List.<Expected>of();
        return new Draft(group, zone(map), hub(map), officers, new Wanted(wanted, sites));
    }

    private static void check(YamlMap map, List<Seat> officers, Needed needed) {
        signed(map, count(officers, Office.ROOT), needed.roots(), "root");
        signed(map, count(officers, Office.COMMANDER), needed.commanders(), "commander");
        long quorum = count(officers, Office.QUORUM);
        if (needed.quorum() < 2 || needed.quorum() > quorum)
            throw map.bad("needed",
                "'quorum: %d' of %d officers: write at least 2, and no more than there are".formatted(
                    needed.quorum(), quorum));
    }

    private static void signed(YamlMap map, long of, int needed, String office) {
        if (needed > of || 2 * needed <= of)
            throw map.bad("needed",
                "'%s: %d' of %d officers: write more than half, and no more than there are".formatted(office, needed,
                    of));
    }

    private static long count(List<Seat> officers, Office office) {
        return officers.stream().filter(seat -> seat.office() == office).count();
    }

    private Seat seat(YamlMap map) {
        map.only("name", "office", "unlock");
        return new Seat(code(map, "office", Office.values()), name(map, "name"), unlock(map));
    }

    private UnlockBy unlock(YamlMap map) {
        var how = map.map("unlock").only("key-file", "passphrase");
        if (how.text("passphrase", "").equals("ask")) return new UnlockBy.Passphrase();
        if (how.text("key-file", "").isEmpty())
            throw map.bad("unlock", "write 'unlock: {key-file: PATH}' or 'unlock: {passphrase: ask}'");
        var file = folder.resolve(how.text("key-file")).normalize();
        if (keyFiles.contains(file))
            throw map.bad("unlock", "two officers share '%s': give each their own".formatted(file));
        keyFiles.add(file);
        return new UnlockBy.KeyFile(file);
    }

    private static Expected site(YamlMap map) {
        map.only("site", "trade");
        return new Expected(new SiteId(name(map, "site")), code(map, "trade", Trade.values()));
    }

    private static Zone zone(YamlMap map) {
        try {
            return new Zone(map.text("zone"));
        } catch (IllegalArgumentException unfit) {
            throw map.bad("zone", unfit.getMessage());
        }
    }

    private static String hub(YamlMap map) {
        var hub = map.text("hub");
        if (hub.matches("[A-Za-z0-9.-]+:[0-9]{1,5}")) return hub;
        throw map.bad("hub", "'%s' is no address. Write name and port, such as hub.example:8443".formatted(hub));
    }

    private static <E extends Enum<E>> E code(YamlMap map, String key, E[] all) {
        var word = map.text(key);
        return Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst().orElseThrow(
            () -> map.bad(key, "'%s' is none of %s".formatted(word, Arrays.stream(all).map(FoundFile::word).toList())));
    }

    private static String word(Enum<?> one) { return one.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private static String name(YamlMap map, String key) {
        var name = map.text(key);
        if (name.matches(NAME)) return name;
        throw map.bad(key, "'%s' must be lower-case letters, digits and '-', at most 40".formatted(name));
    }
}
