package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.lazaret.core.journal.Signed;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.KeyFile;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;

/// A site whose journals a test writes entry by entry, and which remembers what was read itself.
final class Clinic {
    static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final String name;
    private final SimDisk disk = new SimDisk(new Chance(1));
    private final FileVault vault;
    private final DiskLog log;
    private final List<Read> reads = new ArrayList<>();
    private Instant now = NINE;

    /// What happened, as whoever was there would tell it.
    record Read(Instant at, String who, String device, String page, String why, List<SubjectId> whom) {}

    Clinic(String name) {
        this.name = name;
        var chance = new Chance(name.hashCode());
        Secrets secrets = count -> {
            var bytes = new byte[count];
            for (int each = 0; each < count; each++) bytes[each] = (byte) chance.below(256);
            return bytes;
        };
        var elsewhere = new SimDisk(new Chance(2));
        vault = FileVault.found(new VaultPlace(disk, name + "/vault", new Latch(elsewhere, "latch")),
            KeyFile.make(elsewhere, "stick/key", secrets), secrets, 64);
        var place = new LogPlace(disk, name, new LogSize(64 * 1024, 16));
        log = DiskLog.own(place).found(List.of(origin("care"), origin("access")), vault.signer());
    }

    private LogId origin(String journal) { return new LogId("hill/%s/%s/1".formatted(name, journal)); }

    Clinic on(Duration by) {
        now = now.plus(by);
        return this;
    }

    Instant now() { return now; }

    SimDisk disk() { return disk; }

    List<Read> reads() { return reads; }

    Journal journal(String which) { return log.journal(which); }

    /// Somebody is shown a page a second later.
    Clinic reads(String who, String page, String... whom) { return reads(who + "@pc-1", page, "none", whom); }

    /// @param session account and device, e.g. `tom@pc-1`
    Clinic reads(String session, String page, String why, String[] whom) {
        now = now.plusSeconds(1);
        var parts = session.split("@");
        var subjects = Arrays.stream(whom).map(SubjectId::new).toList();
        reads.add(new Read(now, parts[0], parts[1], page, why, subjects));
        append("access", new Header(1, "access.read", now, new AccountId(parts[0]), new DeviceId(parts[1]), subjects,
            "", List.of(), why, vault.ours()), page);
        return this;
    }

    /// Something is written in somebody's book.
    Clinic writes(String kind, String about, String... whom) {
        now = now.plusSeconds(1);
        var subjects = Arrays.stream(whom).map(SubjectId::new).toList();
        append("care", new Header(1, kind, now, new AccountId("tom"), new DeviceId("pc-1"), subjects, about, List.of(),
            "", key(subjects)), "words");
        return this;
    }

    private KeyId key(List<SubjectId> subjects) {
        return subjects.isEmpty() ? vault.ours() : vault.take(subjects.getFirst());
    }

    private void append(String journal, Header header, String body) {
        var head = header.line();
        var sealed = vault.seal(header.key(), head, body.getBytes(UTF_8));
        var entry = Arrays.copyOf(head, head.length + 1 + sealed.length);
        entry[head.length] = '\n';
        System.arraycopy(sealed, 0, entry, head.length + 1, sealed.length);
        log.append(List.of(new Line(journal, entry)));
        log.gather();
        log.settle(log.flush());
    }

    /// Signs what can be signed.
    Clinic tidies() {
        while (log.tidy()) {}
        return this;
    }

    /// With the vault open, and the newest checkpoint.
    Source source() {
        return Source.open(log.journal("care"), log.journal("access"), vault).signed(signed());
    }

    Source closed() { return Source.closed(log.journal("care"), log.journal("access")); }

    Signed signed() { return Signed.in(disk, name + "/access"); }

    VerifierKey key(String journal) {
        return new VerifierKey(origin(journal).origin(), vault.signer().publicKey());
    }
}
