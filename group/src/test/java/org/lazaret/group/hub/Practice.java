package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.DiskLog;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.LogPlace;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Outside;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.World;
import org.lazaret.group.carry.Cargo;
import org.lazaret.group.carry.Carrier;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.carry.Mail;

/// A site with its log on a simulated disk and its carrier, and nothing else.
final class Practice {
    private static final LogSize SIZE = new LogSize(64 * 1024, 100);

    private final PeerId peer;
    private final HandSigner signer;
    private final SimDisk disk;
    private final HandClock clock;
    private final Wires wires;
    private final HubIdentity hub;
    private final List<byte[]> care = new ArrayList<>();
    private final List<byte[]> access = new ArrayList<>();
    private Cargo cargo = Cargo.none();
    private Mail mail = Mail.none();
    private Instant last = Instant.EPOCH;
    private DiskLog log;
    private Carrier carrier;

    Practice(String name, int seed, HandClock clock, Wires wires) {
        this.peer = new PeerId("hill/" + name);
        this.signer = new HandSigner(seed);
        this.disk = new SimDisk(new Chance(seed));
        this.clock = clock;
        this.wires = wires;
        this.hub = Centre.IDENTITY;
        this.log = DiskLog.found(place(), List.of(origin("care"), origin("access")), signer);
        this.carrier = newCarrier();
    }

    private LogPlace place() { return new LogPlace(disk, "site", SIZE); }

    LogId origin(String journal) { return new LogId(peer.name() + "/" + journal + "/1"); }

    private Carrier newCarrier() {
        var world = new World(clock, count -> new byte[count], disk, wires.of(peer));
        return new Carrier(hub, new Outside.Ground(log, signer, world, "site", _ -> new byte[32]), cargo, mail);
    }

    void cargo(Cargo now) {
        cargo = now;
        carrier = newCarrier();
    }

    void mail(Mail now) {
        mail = now;
        carrier = newCarrier();
    }

    PeerId peer() { return peer; }

    HandSigner signer() { return signer; }

    SimDisk disk() { return disk; }

    Carrier carrier() { return carrier; }

    Journal journal(String name) { return log.journal(name); }

    /// What was written and acknowledged, in this test's own memory.
    List<byte[]> truth(String journal) { return journal.equals("care") ? care : access; }

    Member member(Limit limit) { return Member.of(peer, signer.publicKey(), limit); }

    /// Writes an act and makes it durable.
    void write(int entries, String... to) {
        var act = new ArrayList<Line>();
        for (int each = 0; each < entries; each++) act.add(line(each % 3 == 2 ? "access" : "care", to));
        durable(act);
    }

    /// Writes an entry of that kind to a site.
    void post(String kind, String to, String body) {
        last = last.isBefore(clock.now()) ? clock.now() : last.plus(1, ChronoUnit.MICROS);
        var header = new Header(1, kind, last, new AccountId("site"), new DeviceId("node"), List.of(), "outbox/post",
            List.of(new SiteId(to)), "", KeyId.ADDRESSEES);
        durable(List.of(new Line("care", (new String(header.line(), UTF_8) + "\n" + body).getBytes(UTF_8))));
    }

    private void durable(List<Line> act) {
        log.append(act);
        log.gather();
        var flushed = log.flush();
        log.settle(flushed);
        if (!(flushed instanceof Io.Done)) throw new IllegalStateException("the disk did not take it");
        for (var line : act) truth(line.journal()).add(line.entry());
    }

    private Line line(String journal, String... to) {
        last = last.isBefore(clock.now()) ? clock.now() : last.plus(1, ChronoUnit.MICROS);
        var header = new Header(1, "bills.paid", last, new AccountId("ann"), new DeviceId("desk"), List.of(),
            "bill/" + truth(journal).size(), List.of(to).stream().map(SiteId::new).toList(), "",
            new KeyId("0".repeat(64)));
        return new Line(journal, (new String(header.line(), UTF_8) + "\nsealed by " + peer.name()).getBytes(UTF_8));
    }

    boolean step() { return log.tidy() | carrier.step(); }

    /// The process dies, or its power; and it starts again.
    void die(boolean power) {
        if (power) disk.cut();
        else disk.kill();
        log = DiskLog.open(place(), signer);
        carrier = newCarrier();
    }
}
