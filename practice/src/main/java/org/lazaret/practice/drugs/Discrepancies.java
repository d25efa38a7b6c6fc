package org.lazaret.practice.drugs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.drugs.Discrepancy.Event;
import org.lazaret.practice.drugs.Discrepancy.Explained;
import org.lazaret.practice.drugs.Discrepancy.Reported;

/// Every count that did not agree with its register, and how it was explained.
public final class Discrepancies implements Projection<Event> {

    /// A row of `discrepancy`.
    ///
    /// @param line of the register, where the count stands
    /// @param by who counted
    /// @param cause empty as long as nobody explained it
    public record Row(String book, long line, Instant at, AccountId by, Amount difference, Optional<Cause> cause) {
        public DrugId drug() { return DrugId.in(book); }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists discrepancy (
                book text, line integer, at text not null, by text not null, difference integer not null, cause text,
                primary key (book, line)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Reported(var line, var difference) -> sql.insert("discrepancy", new Row(entry.book(), line,
                entry.stamp().at(), entry.stamp().by(), difference, Optional.empty()));
            case Explained(var line, var cause) ->
                sql.run("update discrepancy set cause = ? where book = ? and line = ?", cause, entry.book(), line);
        }
    }

    /// Those that nobody explained yet, the oldest first.
    public static Look<Row> open() {
        return new Look<>(Row.class, "select * from discrepancy where cause is null order by at, book, line",
            List.of());
    }

    /// All of one register, the latest first.
    public static Look<Row> of(DrugId drug) {
        return new Look<>(Row.class, "select * from discrepancy where book = ? order by line desc limit 100",
            List.of(Discrepancy.of(drug).about()));
    }
}
