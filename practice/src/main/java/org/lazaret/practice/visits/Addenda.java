package org.lazaret.practice.visits;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.Consultation.Added;

/// What was added to notes after they were signed.
public final class Addenda implements Projection<Added> {
    /// A row of `addendum`.
    ///
    /// @param number of the note it was added to
    public record Row(String book, long number, long addendum, SubjectId subject, Instant at, AccountId by,
        Personal text) {
        public ConsultationId id() { return ConsultationId.in(book); }
    }

    @Override public Class<Added> reads() { return Added.class; }

    @Override public String schema() {
        return """
            create table if not exists addendum (
                book text, number integer, addendum integer, subject text not null, at text not null,
                by text not null, text blob, primary key (book, number, addendum)
            ) strict, without rowid;
            create index if not exists addendum_by_subject on addendum (subject)""";
    }

    @Override public void write(Entry<? extends Added> entry, Sql sql) {
        var event = entry.event();
        sql.insert("addendum", new Row(entry.book(), event.number(), event.addendum(), entry.subject().orElseThrow(),
            entry.stamp().at(), entry.stamp().by(), event.text()));
    }

    /// What was added to notes of an animal, the latest first.
    ///
    /// @param most addenda
    public static Look<Row> latest(AnimalId animal, int most) {
        return new Look<>(Row.class, """
            select * from addendum where subject = ? order by at desc, book, number desc, addendum desc limit ?""",
            List.of(animal.subject(), (long) most));
    }

    /// All that were ever added to notes of an animal.
    public static Look<Row> of(AnimalId animal) {
        return new Look<>(Row.class, "select * from addendum where subject = ? order by at, book, number, addendum",
            List.of(animal.subject()));
    }
}
