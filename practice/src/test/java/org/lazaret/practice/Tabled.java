package org.lazaret.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Followed;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.rows.SqliteTables;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.SimDisk;

/// The real tables of the whole house, over a real vault: events go in, rows come out.
public final class Tabled implements Rows {
    public static final AccountId TOM = new AccountId("tom");
    public static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final Chance chance = new Chance(9);
    private final FileVault vault = FileVault.found(
        new VaultPlace(new SimDisk(new Chance(1)), "vault", new Latch(new SimDisk(new Chance(2)), "latch")),
        new Passphrase("x", Cost.NONE), this::bytes, 64);
    private final SqliteTables tables = SqliteTables.inMemory(Rooms.house().projections(), vault);
    private Instant at = NINE;
    private long position;

    /// What follows happens then.
    public Tabled at(Instant when) {
        at = when;
        return this;
    }

    @SafeVarargs public final <B extends Book<B, C, E>, C, E> Tabled written(BookId<B, C, E> book, E... events) {
        for (var event : events) {
            var line = lines.merge(book.about(), 1L, Long::sum);
            var entry = new Entry<>(book.about(), book.subject(), line, position, stamp(), event);
            tables.follow(List.of(new Followed.Written(entry, new RequestId("r" + position))));
            position++;
        }
        return this;
    }

    public Tabled erased(SubjectId subject) {
        vault.destroy(subject);
        var erased = new Entry<>("erasure/" + subject.name(), Optional.empty(), 1, position, stamp(), subject);
        tables.follow(List.of(new Followed.Erasure(subject, erased, new RequestId("e" + position))));
        position++;
        return this;
    }

    private Stamp stamp() {
        return new Stamp(at, at.atZone(ZoneOffset.UTC).toLocalDate(), TOM, new DeviceId("desk-1"));
    }

    @Override public <R extends Record> List<R> look(Look<R> look) { return tables.look(look); }

    /// The books that are found by what is typed.
    public List<String> found(String typed) {
        return tables.find(typed, 20).stream().map(hit -> hit.about()).toList();
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        for (var each = 0; each < count; each++) bytes[each] = (byte) chance.below(256);
        return bytes;
    }
}
