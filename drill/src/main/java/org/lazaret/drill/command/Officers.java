package org.lazaret.drill.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Derived;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Foundation;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Medium;
import org.lazaret.group.zones.Office;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Plan;
import org.lazaret.group.zones.Plan.Holder;
import org.lazaret.group.zones.Plan.Needed;
import org.lazaret.group.zones.Signers;
import org.lazaret.group.zones.Statement.Appointed;
import org.lazaret.group.zones.Statements;
import org.lazaret.group.zones.Zone;
import org.lazaret.group.zones.ZoneDirectory;

/// The officers of a zone, each with a key on a medium of their own, as its founding left them: nowhere else.
public final class Officers {
    /// The group that their zone is of.
    public static final String GROUP = "hill";
    /// So many commanders there are.
    public static final int COMMANDERS = 5;
    /// So many of them sign together, by what they were told.
    public static final int NEEDED = 4;
    private static final int ROOTS = 3;
    private static final int QUORUM = 3;

    private final Zone zone;
    private final List<byte[]> roots;
    private List<byte[]> commanders;
    private final byte[] hub;
    private final List<String> statements;
    private ZoneDirectory directory;

    private Officers(Zone zone, Map<String, byte[]> files) {
        this.zone = zone;
        this.roots = seeds(Office.ROOT, files);
        this.commanders = seeds(Office.COMMANDER, files);
        this.hub = Derived.seed(file(files, "hubs/%s/seed".formatted(zone.name())), "witness/1");
        this.statements = Statements.lines(file(files, "zones/%s/%s".formatted(zone.name(), Foundation.STATEMENTS)));
        var first = statements.getFirst();
        this.directory = Statements.read(Dsse.parse(first).hash(), first.getBytes(UTF_8));
    }

    /// Founds a zone whose sites come later.
    ///
    /// @param needed how many commanders the roots write down as needed: `NEEDED`, unless that is broken on purpose
    public static Officers found(String zone, Instant now, Secrets secrets, int needed) {
        var holders = new ArrayList<Holder>();
        holders(holders, Office.ROOT, ROOTS);
        holders(holders, Office.COMMANDER, COMMANDERS);
        holders(holders, Office.QUORUM, QUORUM);
        var plan = new Plan(GROUP, new Zone(zone), "hub.%s.example:8443".formatted(zone), holders, new Needed(2,
            needed, 2), List.of());
        var files = new TreeMap<String, byte[]>();
        Foundation.of(plan, now, secrets).forEach(file -> files.put(file.path(), file.bytes()));
        return new Officers(plan.zone(), files);
    }

    private static void holders(List<Holder> all, Office office, int count) {
        IntStream.rangeClosed(1, count).forEach(
            number -> all.add(new Holder(office, name(number), words(name(number)))));
    }

    private static String name(int number) { return "officer-" + number; }

    private static Unlock words(String name) { return new Passphrase("words of " + name, Cost.NONE); }

    private List<byte[]> seeds(Office office, Map<String, byte[]> files) {
        var folder = "officers/%s-%s-".formatted(zone.name(), office.name().toLowerCase(Locale.ROOT));
        return files.keySet().stream().filter(path -> path.startsWith(folder) && path.endsWith(Foundation.KEYS)).map(
            path -> Medium.open(file(files, path),
                words(path.substring(folder.length()).split("/")[0])).seed()).toList();
    }

    private static byte[] file(Map<String, byte[]> files, String path) {
        var bytes = files.get(path);
        if (bytes == null) throw new IllegalStateException("the founding left no file " + path);
        return bytes;
    }

    public Zone zone() { return zone; }

    /// What the hub signs with.
    public byte[] hubSeed() { return hub.clone(); }

    /// The first statement, which founds the zone.
    public String founding() { return statements.getFirst(); }

    /// As whoever has heard the first statement knows the zone.
    public ZoneDirectory directory() { return directory; }

    /// The private keys of the commanders, 32 bytes each.
    public List<byte[]> commanders() { return commanders; }

    /// The roots appoint others in the place of all commanders.
    ///
    /// @return the statement, for whoever has not heard it
    public String appoint(Instant now, Secrets secrets) {
        commanders = IntStream.range(0, COMMANDERS).mapToObj(_ -> secrets.bytes(32)).toList();
        var named = IntStream.range(0, COMMANDERS).mapToObj(
            number -> new Officer("successor-" + number, Key.ofSigner(commanders.get(number)))).toList();
        var needed = directory.charter().commanders().needed();
        var envelope = directory.next(now, new Appointed(new Signers(named, needed))).envelope();
        for (var seed : roots) envelope = envelope.signed(seed);
        directory = Statements.hear(directory, directory.root(), envelope.line());
        return envelope.line();
    }
}
