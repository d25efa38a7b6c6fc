package org.lazaret.server.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.DiskLog;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.LogPlace;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Outside.Ground;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.core.world.World;
import org.lazaret.group.carry.Cargo;
import org.lazaret.group.carry.Carrier;
import org.lazaret.group.carry.HubIdentity;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.carry.Message;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.SeedSigner;
import org.lazaret.server.wire.HubLine;
import org.lazaret.server.wire.HubLine.Ear;
import org.lazaret.server.wire.WireKey;

/// A site of a bench: its log on the real disk, its carrier and its line to the hub, and nothing above them.
final class BenchedSite implements AutoCloseable {
    private static final LogSize SIZE = new LogSize(1 << 20, 256);
    private static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00Z");
    private static final int BODY = 240;
    private static final int HINT = 200;
    private static final long PAUSE_MILLIS = 50;

    private final ReentrantLock turn = new ReentrantLock();
    private final Semaphore nudged = new Semaphore(0);
    private final AtomicLong hinted = new AtomicLong();
    private final HubLine line = new HubLine();
    private final byte[] wire;
    private final OsDisk disk;
    private final DiskLog log;
    private final Carrier carrier;
    private final HubIdentity hub;
    private long written;
    private volatile boolean over;

    BenchedSite(BenchedZone zone, int site, Path folder) {
        var signer = new SeedSigner(zone.seed(site));
        var origin = BenchedZone.GROUP + "/" + BenchedZone.name(site).name();
        this.hub = zone.identity();
        this.wire = zone.wire(site);
        this.disk = new OsDisk(folder);
        this.log = DiskLog.found(new LogPlace(disk, "site", SIZE), List.of(new LogId(origin + "/care/1"),
            new LogId(origin + "/access/1")), signer);
        var world = new World(new OsClock(), new OsSecrets(), disk, line);
        this.carrier = new Carrier(hub, new Ground(log, signer, world, "site", _ -> new byte[32]),
            Cargo.none(), Mail.none());
    }

    /// Writes so many entries, and puts them into tiles.
    ///
    /// @return their bytes
    long write(int entries, List<SiteId> to) {
        long bytes = 0;
        turn.lock();
        try {
            while (entries > 0) {
                var act = new ArrayList<Line>();
                for (int each = 0; each < Math.min(entries, 100); each++) act.add(line(to));
                bytes += act.stream().mapToLong(each -> each.entry().length).sum();
                durable(act);
                entries -= act.size();
            }
            while (log.tidy()) {}
        } finally {
            turn.unlock();
        }
        nudged.release();
        return bytes;
    }

    private void durable(List<Line> act) {
        log.append(act);
        log.gather();
        var flushed = log.flush();
        log.settle(flushed);
        if (!(flushed instanceof Io.Done)) throw new IllegalStateException("the disk did not take it: " + flushed);
    }

    private Line line(List<SiteId> to) {
        var header = new Header(1, "patients.weighed", BEGINNING.plusSeconds(++written), new AccountId("a-bell"),
            new DeviceId("desk"), List.of(new SubjectId("c-" + written % 5_000)), "animals/" + written % 9_000, to, "",
            new KeyId("0".repeat(64))).line();
        var entry = new byte[header.length + 1 + BODY];
        System.arraycopy(header, 0, entry, 0, header.length);
        entry[header.length] = '\n';
        System.arraycopy(new OsSecrets().bytes(BODY), 0, entry, header.length + 1, BODY);
        return new Line("care", entry);
    }

    /// Carries from now on.
    void begin(Hub at) {
        line.begin(at, new WireKey(wire), new Ear(() -> inTurn(carrier::reached), message -> {
            if (message.length < HINT && Message.parse(message) instanceof Message.Grown) hinted.incrementAndGet();
            inTurn(() -> carrier.receive(hub.peer(), message));
        }));
        Thread.ofVirtual().start(this::work);
    }

    private void inTurn(Runnable what) {
        turn.lock();
        try {
            what.run();
        } finally {
            turn.unlock();
        }
        nudged.release();
    }

    private void work() {
        while (!over) {
            while (step()) {}
            try {
                if (nudged.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) nudged.drainPermits();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean step() {
        turn.lock();
        try {
            return !over && carrier.step();
        } finally {
            turn.unlock();
        }
    }

    /// How many entries the hub has cosigned.
    long held() {
        turn.lock();
        try {
            return carrier.held("care");
        } finally {
            turn.unlock();
        }
    }

    /// How often the hub has told that something is here for it.
    long hints() { return hinted.get(); }

    @Override public void close() {
        over = true;
        line.close();
        turn.lock();
        try {
            log.close();
        } finally {
            turn.unlock();
        }
        disk.close();
    }
}
