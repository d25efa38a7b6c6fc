package org.lazaret.practice.patients;

import static org.lazaret.practice.patients.Told.NO_MORE;

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
import org.lazaret.core.rows.Rows;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.patients.Animal.AdviceWithdrawn;
import org.lazaret.practice.patients.Animal.Advised;
import org.lazaret.practice.patients.Animal.Corrected;
import org.lazaret.practice.patients.Animal.DeathWithdrawn;
import org.lazaret.practice.patients.Animal.Died;
import org.lazaret.practice.patients.Animal.Event;
import org.lazaret.practice.patients.Animal.OwnerChanged;
import org.lazaret.practice.patients.Animal.Registered;
import org.lazaret.practice.patients.Animal.Warned;
import org.lazaret.practice.patients.Animal.WarningLifted;
import org.lazaret.practice.patients.Animal.Weighed;
import org.lazaret.practice.patients.Animal.WeighingCorrected;
import org.lazaret.practice.patients.Animal.WeighingWithdrawn;

/// Every line of every animal's book as it was written: what was corrected stands beside its correction.
public final class Chronicle implements Projection<Event>, Chapter {
    /// What a line of an animal's book says.
    public enum Line {
        REGISTERED, CORRECTED, WEIGHED, WEIGHING_CORRECTED, WEIGHING_WITHDRAWN, WARNED,
        /// By a later line.
        WARNING_LIFTED,
        /// By telephone.
        ADVISED,
        /// By telephone, about another animal: a later line says so.
        ADVISED_WRONGLY, ADVICE_WITHDRAWN, OWNER_CHANGED, DIED, DEATH_WITHDRAWN
    }

    /// A row of `animal_line`; what a line does not say is empty.
    ///
    /// @param number of the weighing, the warning or the advice it is about; 0 where it is about none
    public record Row(String book, long line, SubjectId subject, Instant at, AccountId by, Line what, Personal text,
        long number, Optional<Weight> weight, Optional<LocalDate> day) {}

    private record Said(Line what, Personal text, long number, Optional<Weight> weight,
        Optional<LocalDate> day) {
        static Said of(Line what) { return of(what, new Personal("")); }

        static Said of(Line what, Personal text) {
            return new Said(what, text, 0, Optional.empty(), Optional.empty());
        }

        Said number(long number) { return new Said(what, text, number, weight, day); }

        Said weight(Weight weight) { return new Said(what, text, number, Optional.of(weight), day); }

        Said day(LocalDate day) { return new Said(what, text, number, weight, Optional.of(day)); }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists animal_line (
                book text, line integer, subject text not null, at text not null, by text not null, what text not null,
                text blob, number integer not null, weight integer, day text, primary key (book, line)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        var said = said(entry.event());
        sql.insert("animal_line", new Row(entry.book(), entry.line(), entry.subject().orElseThrow(),
            entry.stamp().at(), entry.stamp().by(), said.what, said.text, said.number, said.weight, said.day));
    }

    private static Said said(Event event) {
        return switch (event) {
            case Registered(_, var details) -> Said.of(Line.REGISTERED, details.brief());
            case Corrected(var details) -> Said.of(Line.CORRECTED, details.brief());
            case Weighed(var weight, var number) -> Said.of(Line.WEIGHED).number(number).weight(weight);
            case WeighingCorrected(var number, var weight) ->
                Said.of(Line.WEIGHING_CORRECTED).number(number).weight(weight);
            case WeighingWithdrawn(var number) -> Said.of(Line.WEIGHING_WITHDRAWN).number(number);
            case Warned(var text, var number) -> Said.of(Line.WARNED, text).number(number);
            case WarningLifted(var number) -> Said.of(Line.WARNING_LIFTED).number(number);
            case Advised(var words, var number) -> Said.of(Line.ADVISED, words).number(number);
            case AdviceWithdrawn(var number) -> Said.of(Line.ADVICE_WITHDRAWN).number(number);
            case OwnerChanged _ -> Said.of(Line.OWNER_CHANGED);
            case Died(var day) -> Said.of(Line.DIED).day(day);
            case DeathWithdrawn _ -> Said.of(Line.DEATH_WITHDRAWN);
        };
    }

    @Override public List<Told> of(AnimalId animal, int most, Rows rows) {
        return rows.look(of(animal, most)).stream().map(Chronicle::told).toList();
    }

    private static Look<Row> of(AnimalId animal, int most) {
        return new Look<>(Row.class, """
            select book, line, subject, at, by, case when what = 'ADVISED' and exists (select 1 from animal_line later
                where later.book = animal_line.book and later.line > animal_line.line
                    and later.what = 'ADVICE_WITHDRAWN' and later.number = animal_line.number)
                then 'ADVISED_WRONGLY' else what end as what, text, number, weight, day
            from animal_line where book = ? order by line desc limit ?""",
            List.of(animal.book().about(), (long) most));
    }

    private static Told told(Row row) {
        var parts = switch (row.what) {
            case REGISTERED, CORRECTED -> List.<Object>of(row.text);
            case ADVISED, ADVISED_WRONGLY -> List.<Object>of(row.text, row.number);
            case WEIGHED -> List.<Object>of(row.weight.orElseThrow());
            case WEIGHING_CORRECTED -> List.<Object>of(row.number, row.weight.orElseThrow());
            case WEIGHING_WITHDRAWN, WARNING_LIFTED, ADVICE_WITHDRAWN -> List.<Object>of(row.number);
            case WARNED -> List.<Object>of(row.number, row.text);
            case DIED -> List.<Object>of(row.day.orElseThrow());
            case OWNER_CHANGED, DEATH_WITHDRAWN -> List.of();
        };
        return new Told(row.at, Optional.of(row.by), row.what, parts, NO_MORE);
    }
}
