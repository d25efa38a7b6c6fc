package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.DiskLog;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.LogPlace;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Package;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Foundation;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Medium;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Office;
import org.lazaret.group.zones.Plan;
import org.lazaret.group.zones.Request;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Statement;
import org.lazaret.group.zones.Statements;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.Zone;
import org.lazaret.group.zones.ZoneDirectory;

/// A practice of a zone with four officers of whom three open together; what it wrote lies at the hub, and its machines
/// are gone.
final class Burnt {
    static final SiteId SITE = new SiteId("hill-street");
    static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    static final List<String> QUORUM = List.of("ed", "fay", "gus", "hal");
    private static final int PER_BLOCK = 4;

    final Secrets secrets;
    final SimDisk hub;
    final Map<String, Medium> officers = new LinkedHashMap<>();
    final FileVault vault;
    private final SimDisk own = new SimDisk(new Chance(1));
    private final Code code;
    private final int life;
    private final DiskLog log;
    private final SiteCopies copies;
    final List<byte[]> care = new ArrayList<>();
    private Instant now = NINE;

    Burnt(int seed) {
        life = 1;
        hub = new SimDisk(new Chance(3));
        var chance = new Chance(seed);
        secrets = count -> {
            var bytes = new byte[count];
            for (int at = 0; at < count; at++) bytes[at] = (byte) chance.below(256);
            return bytes;
        };
        vault = newVault();
        log = newLog();
        code = founded();
        enrol();
        copies = newCopies();
    }

    /// It came back with so many entries, works again on another computer, and is readmitted.
    private Burnt(Burnt before, long left) {
        life = 2;
        secrets = before.secrets;
        hub = before.hub;
        officers.putAll(before.officers);
        vault = newVault();
        log = newLog();
        code = before.code;
        var newcomer = new Newcomer(zone().root(), SITE, Trade.PRACTICE, keys(), "");
        say(Request.back(newcomer, left, vault.signer()));
        copies = newCopies();
    }

    Burnt again(long left) { return new Burnt(this, left); }

    private FileVault newVault() {
        return FileVault.found(new VaultPlace(own, "site/vault", new Latch(new SimDisk(new Chance(2)), "latch")),
            unlock(), secrets, PER_BLOCK);
    }

    private DiskLog newLog() {
        return DiskLog.found(new LogPlace(own, "site", new LogSize(64 * 1024, 100)), List.of(origin("care"), origin(
            "access")), vault.signer());
    }

    private SiteCopies newCopies() {
        var place = new SiteCopies.Place(own, "site/copies", new CopyHead.Life(SITE, life));
        var made = new SiteCopies(place, zone().charter().quorum(), secrets, vault::block);
        vault.copyTo(made);
        return made;
    }

    static Unlock unlock() { return new Passphrase("correct horse", Cost.NONE); }

    LogId origin(String journal) { return new LogId("hill-vets/%s/%s/%d".formatted(SITE.name(), journal, life)); }

    private Code founded() {
        var holders = new ArrayList<Plan.Holder>();
        holders.add(new Plan.Holder(Office.ROOT, "ann", unlock()));
        holders.add(new Plan.Holder(Office.COMMANDER, "bob", unlock()));
        QUORUM.forEach(name -> holders.add(new Plan.Holder(Office.QUORUM, name, unlock())));
        var plan = new Plan("hill-vets", new Zone("uk"), "hub.example:8443", holders, new Plan.Needed(1, 1, 3),
            List.of(new Plan.Expected(SITE, Trade.PRACTICE)));
        var typed = "";
        for (var file : Foundation.of(plan, NINE, secrets)) {
            if (file.path().endsWith(Foundation.KEYS)) {
                var medium = Medium.open(file.bytes(), unlock());
                officers.put(medium.name(), medium);
            }
            if (file.path().endsWith("code.txt"))
                typed = new String(file.bytes(), UTF_8).lines().filter(
                    line -> line.startsWith("    ")).findFirst().orElseThrow();
            if (file.path().equals("zones/uk/zone.statements")) hub.replace("zone.statements", file.bytes());
        }
        return Code.parse(typed).orElseThrow();
    }

    byte[] statements() { return hub.read("zone.statements").orElseThrow(); }

    private void enrol() {
        var newcomer = new Newcomer(zone().root(), SITE, Trade.PRACTICE, keys(), "");
        say(Request.of(newcomer, code, vault.signer()));
    }

    /// The commander signs.
    private void say(Statement.Said said) {
        hub.replace("zone.statements", Statements.with(statements(), zone().next(NINE, said).envelope().signed(
            officers.get("bob").seed()).line()));
    }

    private SiteKeys keys() {
        var journals = Stream.of("care", "access").map(name -> key(name).line()).toList();
        return new SiteKeys(journals, Key.ofBox(vault.seed("box/1")), Key.ofSigner(vault.seed("wire/1")));
    }

    private VerifierKey key(String journal) {
        return new VerifierKey(origin(journal).origin(), vault.signer().publicKey());
    }

    ZoneDirectory zone() { return Statements.read(code.root(), statements()); }

    static SubjectId client(int number) { return new SubjectId("client-" + number); }

    /// Writes about so many clients, care and access in turn.
    Burnt write(int from, int to) {
        for (int number = from; number < to; number++) {
            write("care", client(number));
            write("access", client(number));
        }
        return this;
    }

    private void write(String journal, SubjectId subject) {
        now = now.plus(1, ChronoUnit.MICROS);
        var header = new Header(1, "clients.registered", now, new AccountId("ann"), new DeviceId("desk"),
            List.of(subject), "client/" + subject.name(), List.of(), "", vault.take(subject));
        var line = header.line();
        var body = vault.seal(header.key(), line, ("words about " + subject.name()).getBytes(UTF_8));
        var entry = ByteBuffer.allocate(line.length + 1 + body.length).put(line).put((byte) '\n').put(body).array();
        log.append(List.of(new Line(journal, entry)));
        log.gather();
        log.settle(log.flush());
        if (journal.equals("care")) care.add(entry);
    }

    /// Brings all that was written to the hub: before entries the keys they need, as a site's carrier does.
    Burnt carry() {
        var cargo = new KeyCargo(log, copies);
        for (var name : List.of("care", "access")) {
            var folder = HubCopy.folder(origin(name));
            var there = MirroredJournal.open(hub, folder, key(name));
            var head = log.head(name);
            for (var need : cargo.needed(origin(name), there.size(), head.size()))
                hub.replace(HubCopy.path(need.blob()), cargo.find(need.blob()).orElseThrow());
            there.expect(there.size(), signed(name), log.journal(name).consistency(there.size(), head.size()));
            for (long at = there.size(); at < head.size();) {
                var pack = Package.of(log.journal(name), at, head.size(), 1 << 20);
                there.add(pack);
                at = pack.end();
            }
            there.commit();
            there.close();
        }
        return this;
    }

    /// A checkpoint of now, as anybody outside may have kept it.
    byte[] signed(String journal) {
        return Note.sign(Checkpoint.text(log.head(journal)), origin(journal).origin(), vault.signer()).bytes();
    }
}
