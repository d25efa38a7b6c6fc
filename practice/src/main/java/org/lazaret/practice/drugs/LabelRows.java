package org.lazaret.practice.drugs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.drugs.Labels.Event;
import org.lazaret.practice.drugs.Labels.Labelled;
import org.lazaret.practice.patients.AnimalId;

/// The labels that were written, to be printed and printed again.
public final class LabelRows implements Projection<Event> {
    /// A row of `label`.
    public record Row(String book, long number, SubjectId subject, Instant at, LocalDate day, AccountId by, DrugId drug,
        long line, Amount amount, Personal directions, Personal warnings, Storage storage, LocalDate expires,
        AccountId prescriber) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists label (
                book text, number integer, subject text not null, at text not null, day text not null,
                by text not null, drug text not null, line integer not null, amount integer not null, directions blob,
                warnings blob, storage text not null, expires text not null, prescriber text not null,
                primary key (book, number)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Labelled(var number, var text) -> sql.insert("label", new Row(entry.book(), number,
                entry.subject().orElseThrow(), entry.stamp().at(), entry.stamp().day(), entry.stamp().by(),
                text.drug(), text.line(), text.amount(), text.directions(), text.warnings(), text.storage(),
                text.expires(), text.prescriber()));
        }
    }

    /// Those of what was dispensed in one line of a register, the latest first.
    public static Look<Row> of(AnimalId animal, DrugId drug, long line) {
        return new Look<>(Row.class,
            "select * from label where book = ? and drug = ? and line = ? order by number desc",
            List.of(Labels.of(animal).about(), drug, line));
    }
}
