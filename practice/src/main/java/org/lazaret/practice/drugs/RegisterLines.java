package org.lazaret.practice.drugs;

import static org.lazaret.practice.drugs.Amount.NONE;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.drugs.DrugRegister.Broached;
import org.lazaret.practice.drugs.DrugRegister.Corrected;
import org.lazaret.practice.drugs.DrugRegister.Counted;
import org.lazaret.practice.drugs.DrugRegister.Destroyed;
import org.lazaret.practice.drugs.DrugRegister.Dispensed;
import org.lazaret.practice.drugs.DrugRegister.DispensedLate;
import org.lazaret.practice.drugs.DrugRegister.Event;
import org.lazaret.practice.drugs.DrugRegister.Received;
import org.lazaret.practice.drugs.DrugRegister.StockDestroyed;

/// The lines of every register, as an inspector reads them.
public final class RegisterLines implements Projection<Event> {
    /// What a line of a register is about.
    public enum What { RECEIVED, DISPENSED, CORRECTED, COUNTED, BROACHED, DESTROYED }

    /// A row of `register_line`: amounts in thousandths; `whom` is the supplier, the animal or the witness; `why` a
    /// code, a batch, or the use-by day of a bottle that was opened or was too old. What a client brought back and was
    /// destroyed came in and went out in one line.
    public record Line(String book, long line, Instant at, AccountId by, What what, String whom, String why,
        Amount received, Amount dispensed, Amount balance) {
        public DrugId drug() { return DrugId.in(book); }
    }

    private record Said(What what, String whom, String why, Amount in, Amount out) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists register_line (
                book text, line integer, at text not null, by text not null, what text not null, whom text not null,
                why text not null, received integer not null, dispensed integer not null, balance integer not null,
                primary key (book, line)
            ) strict, without rowid;
            create index if not exists register_line_by_whom on register_line (whom, at)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        var said = switch (entry.event()) {
            case Received(var amount, var supplier, var batch, _) ->
                new Said(What.RECEIVED, supplier, batch.map(Batch::toString).orElse(""), amount, NONE);
            case Dispensed(var amount, var animal, _) -> new Said(What.DISPENSED, animal.name(), "", NONE, amount);
            case DispensedLate(var amount, var animal, var useBy, _) ->
                new Said(What.DISPENSED, animal.name(), useBy.toString(), NONE, amount);
            case Corrected(var line, var by, var why, _) ->
                new Said(What.CORRECTED, String.valueOf(line), why.name(), in(by), out(by));
            case Counted(var by, var witness, _) -> new Said(What.COUNTED, witness.name(), "", in(by), out(by));
            case Broached(var useBy, _) -> new Said(What.BROACHED, "", useBy.toString(), NONE, NONE);
            case Destroyed(var amount, var waste, var witness, _) ->
                new Said(What.DESTROYED, witness.name(), waste.name(), waste.inSafe() ? NONE : amount, amount);
            case StockDestroyed(var amount, var waste, var registration, _) ->
                new Said(What.DESTROYED, registration, waste.name(), NONE, amount);
        };
        sql.insert("register_line", line(entry, said));
    }

    /// The latest first, so many.
    public static Look<Line> of(DrugId drug, int most) { return before(drug, Long.MAX_VALUE, most); }

    /// Those before a line, the latest first, so many.
    public static Look<Line> before(DrugId drug, long line, int most) {
        return new Look<>(Line.class,
            "select * from register_line where book = ? and line < ? order by line desc limit ?",
            List.of(drug.register().about(), line, (long) most));
    }

    /// One line of a register.
    public static Look<Line> line(DrugId drug, long line) {
        return new Look<>(Line.class, "select * from register_line where book = ? and line = ?",
            List.of(drug.register().about(), line));
    }

    private static Line line(Entry<? extends Event> entry, Said said) {
        return new Line(entry.book(), entry.line(), entry.stamp().at(), entry.stamp().by(), said.what, said.whom,
            said.why,
            said.in, said.out, entry.event().balance());
    }

    private static Amount in(Amount difference) { return difference.belowZero() ? NONE : difference; }

    private static Amount out(Amount difference) {
        return difference.belowZero() ? NONE.minus(difference) : NONE;
    }
}
