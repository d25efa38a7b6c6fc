package org.lazaret.group.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.DiskLog;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Line;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.LogPlace;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.Outside;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.Rescued;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Commit;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Pending;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.Turns;
import org.lazaret.core.world.World;

/// A site with its log and its vault on one simulated disk, and another disk for its second place.
final class Clinic {
    static final String KEYS = "place/1/keys";
    static final String SITE = "hill/high-street";
    private static final int PER_BLOCK = 16;
    private static final LogSize SIZE = new LogSize(64 * 1024, 100);

    final SimDisk own = new SimDisk(new Chance(1));
    final SimDisk stick;
    final List<byte[]> care = new ArrayList<>();
    final List<byte[]> access = new ArrayList<>();
    private final Chance chance = new Chance(11);
    final Secrets secrets = count -> {
        var bytes = new byte[count];
        for (int at = 0; at < count; at++) bytes[at] = (byte) chance.below(256);
        return bytes;
    };
    private final SimDisk latches = new SimDisk(new Chance(9));
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private boolean pluggedIn = true;
    private Runnable meanwhile = () -> {};
    FileVault vault;
    Sheet sheet;
    DiskLog log;
    SecondPlace second;

    Clinic(SimDisk stick) {
        this.stick = stick;
        this.vault = FileVault.found(vaultPlace(), unlock(), secrets, PER_BLOCK);
        this.sheet = Sheet.make(secrets, vault.signer().publicKey());
        this.log = DiskLog.found(place(), List.of(origin("care"), origin("access")), vault.signer());
        newSecond();
    }

    static Passphrase unlock() { return new Passphrase("correct horse", Cost.NONE); }

    private VaultPlace vaultPlace() { return new VaultPlace(own, "site/vault", new Latch(latches, "latch")); }

    private LogPlace place() { return new LogPlace(own, "site", SIZE); }

    private static LogId origin(String journal) { return new LogId(SITE + "/" + journal + "/1"); }

    private void newSecond() {
        var world = new World(() -> now, secrets, own, (_, _) -> {});
        var ground = new Outside.Ground(log, vault.signer(), world, "site", vault::seed);
        second = new SecondPlace(() -> pluggedIn ? Optional.of(new Stick(stick, "place", SITE)) : Optional.empty(),
            ground, new Turns() {
                @Override public <T> T take(Supplier<T> work) {
                    meanwhile.run();
                    return work.get();
                }

                @Override public void await(Pending<?> answer, Commit commit) { throw new AssertionError(answer); }
            });
    }

    /// A manager has made the sheet and has made the stick ready.
    Clinic ready() {
        second.prepare();
        sheet(1);
        return this;
    }

    void sheet(int number) {
        var copies = new SheetCopies(own, "site/second/keys", number, sheet.key(), secrets);
        vault.copyTo(new AllCopies(List.of(copies)));
        second.sheet(copies);
    }

    void pass(Duration time) { now = now.plus(time); }

    Instant now() { return now; }

    void pullOut() { pluggedIn = false; }

    /// What happens each time the site is asked something.
    void meanwhile(Runnable happens) { meanwhile = happens; }

    void plugIn() { pluggedIn = true; }

    void write(int entries) {
        for (int each = 0; each < entries; each++) write(each % 3 == 2 ? "access" : "care", "client-" + care.size());
    }

    void write(String journal, String whom) {
        now = now.plus(1, ChronoUnit.MICROS);
        var subject = new SubjectId(whom);
        var header = new Header(1, "clients.registered", now, new AccountId("ann"), new DeviceId("desk"),
            List.of(subject), "client/" + whom, List.of(), "", vault.take(subject));
        var body = vault.seal(header.key(), header.line(), ("words about " + whom).getBytes(UTF_8));
        var line = header.line();
        var entry = java.nio.ByteBuffer.allocate(line.length + 1 + body.length).put(line).put((byte) '\n').put(body);
        durable(new Line(journal, entry.array()));
    }

    private void durable(Line line) {
        log.append(List.of(line));
        log.gather();
        var flushed = log.flush();
        log.settle(flushed);
        if (!(flushed instanceof Io.Done)) throw new IllegalStateException("the disk did not take it");
        (line.journal().equals("care") ? care : access).add(line.entry());
    }

    private void belongs(Header header) { vault.belongs(header.key(), header.sub().getFirst()); }

    void rounds() { while (second.round()) {} }

    /// The site's process dies, or its power; and it starts again.
    void die(boolean power) {
        if (power) own.cut();
        else own.kill();
        latches.kill();
        vault = FileVault.open(vaultPlace(), unlock(), secrets);
        log = DiskLog.open(place(), vault.signer());
        for (var journal : List.of("care", "access"))
            for (var cursor = log.journal(journal).from(0); cursor.next();) belongs(Header.of(cursor.entry()));
        newSecond();
    }

    /// So much is counted of care and access.
    List<Long> held() { return List.of(second.elsewhere().care(), second.elsewhere().access()); }

    /// So much lies on the stick.
    long there(String journal) {
        var key = new VerifierKey(origin(journal).origin(), vault.signer().publicKey());
        return MirroredJournal.open(stick, "place/1/" + journal, key).size();
    }

    /// What a sheet opens of the keys on the stick.
    List<byte[]> blocks(Sheet with) {
        return stick.list(KEYS).stream().flatMap(name -> SheetCopy.named(name).orElseThrow().open(with, stick.read(
            KEYS + "/" + name).orElseThrow()).stream()).toList();
    }

    /// A vault on a clean machine, made of that.
    FileVault restored(Sheet with, List<SubjectId> erased) {
        var place = new VaultPlace(new SimDisk(new Chance(6)), "vault", new Latch(new SimDisk(new Chance(7)), "latch"));
        return FileVault.restore(place, unlock(), secrets, new Rescued(blocks(with), List.of(), erased));
    }

    static void belongs(FileVault vault, List<byte[]> entries) {
        entries.stream().map(Header::of).forEach(header -> vault.belongs(header.key(), header.sub().getFirst()));
    }
}
