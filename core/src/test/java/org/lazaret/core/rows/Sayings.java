package org.lazaret.core.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;

/// What everyone said, as a projection that tests write with: a row for each saying, found by its words.
final class Sayings implements Projection<Sayings.Said> {
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    record Said(Personal words) {}

    record Saying(String book, SubjectId subject, long line, Instant saidAt, Personal words) {}

    @Override public Class<Said> reads() { return Said.class; }

    @Override public String schema() {
        return """
            create table saying (book text, subject text, line integer, said_at text, words blob,
                primary key (book, line)) strict""";
    }

    @Override public void write(Entry<? extends Said> entry, Sql sql) {
        var words = entry.event().words();
        var subject = entry.subject().orElseThrow();
        sql.insert("saying", new Saying(entry.book(), subject, entry.line(), entry.stamp().at(), words));
        sql.findable(new Findable(entry.book(), subject, "saying", words, List.of(words)));
    }

    static Look<Saying> of(SubjectId whom) {
        return new Look<>(Saying.class, "select * from saying where subject = ? order by line desc", List.of(whom));
    }

    static Followed.Written said(SubjectId whom, long line, long position, String words) {
        return written(new Entry<>("person/" + whom.name(), Optional.of(whom), line, position, stamp(),
            new Said(new Personal(words))));
    }

    static Followed.Written written(Entry<?> entry) {
        return new Followed.Written(entry, new RequestId("request-" + entry.position()));
    }

    /// The book of an erasure is its subject's, and the site's to seal.
    static Followed.Erasure erased(SubjectId whom, long position) {
        var entry = new Entry<>("erasure/" + whom.name(), Optional.empty(), 1, position, stamp(), whom);
        return new Followed.Erasure(whom, entry, new RequestId("request-" + position));
    }

    static Stamp stamp() {
        return new Stamp(NOON, LocalDate.of(2026, 1, 5), new AccountId("tom"), new DeviceId("pc-1"));
    }

    /// What a start after the erasures of this vault reads of a history.
    static List<Followed> readAgain(List<Followed> history, FileVault vault) {
        var again = new ArrayList<Followed>();
        for (var each : history)
            again.add(each instanceof Followed.Written(var entry, _)
                && entry.subject().filter(vault::destroyed).isPresent()
                    ? new Followed.Unreadable(entry.book(), entry.subject(), entry.line(), entry.position())
                    : each);
        return again;
    }

    static FileVault vault(Chance chance) {
        return FileVault.found(
            new VaultPlace(new SimDisk(new Chance(1)), "vault", new Latch(new SimDisk(new Chance(2)), "latch")),
            new Passphrase("x", Cost.NONE), count -> {
                var bytes = new byte[count];
                for (int each = 0; each < count; each++) bytes[each] = (byte) chance.below(256);
                return bytes;
            }, 64);
    }
}
