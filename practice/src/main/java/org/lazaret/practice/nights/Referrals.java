package org.lazaret.practice.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.nights.Referral.Event;
import org.lazaret.practice.nights.Referral.GrantEnded;
import org.lazaret.practice.nights.Referral.GrantLapsed;
import org.lazaret.practice.nights.Referral.Referred;
import org.lazaret.practice.patients.AnimalId;

/// The animals that were referred to other sites, each time.
public final class Referrals implements Projection<Event> {
    /// @param subject the animal
    /// @param until the last day on which it may be read there
    public record Row(String book, long number, SubjectId subject, String site, LocalDate until, Personal reason,
        ClientId owner, AccountId by, Instant at, Optional<Instant> ended) {
        public AnimalId animal() { return new AnimalId(subject.name()); }

        public boolean stands(LocalDate day) { return ended.isEmpty() && !day.isAfter(until); }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists referral (
                book text, number integer, subject text not null, site text not null, until text not null,
                reason blob, owner text not null, by text not null, at text not null, ended text,
                primary key (book, number)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Referred(var number, var to, var until, var reason, var owner, var by) -> sql.insert("referral",
                new Row(entry.book(), number, entry.subject().orElseThrow(), to.name(), until, reason, owner, by,
                    entry.stamp().at(), Optional.empty()));
            case GrantEnded(var number) -> sql.run("update referral set ended = ? where book = ? and number = ?",
                entry.stamp().at(), entry.book(), number);
            case GrantLapsed _ -> {} // its last day says so
        }
    }

    /// Those of an animal, the latest first.
    public static Look<Row> of(AnimalId animal) {
        return new Look<>(Row.class, "select * from referral where book = ? order by number desc",
            List.of(Referral.of(animal).about()));
    }

    /// Those of anybody's animals, the latest first.
    ///
    /// @param owner at that time
    public static Look<Row> of(ClientId owner) {
        return new Look<>(Row.class, "select * from referral where owner = ? order by at desc, book",
            List.of(owner.name()));
    }

    /// Those whose record may be read elsewhere on a day.
    public static Look<Row> standing(LocalDate day) {
        return new Look<>(Row.class, """
            select * from referral where ended is null and until >= ? order by site, book, number""", List.of(day));
    }

    /// The latest first.
    public static Look<Row> all(int most) {
        return new Look<>(Row.class, "select * from referral order by at desc, book limit ?", List.of((long) most));
    }
}
