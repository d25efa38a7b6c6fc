package org.lazaret.practice.patients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
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

/// What each animal weighed, and when.
public final class Weighings implements Projection<Event> {

    /// A row of `weighing`, the weights in grams.
    ///
    /// @param was what was written first, if that was corrected
    /// @param before what it weighed the time before
    public record Row(String book, long number, SubjectId subject, Instant at, AccountId by, Weight weight,
        Optional<Weight> was, Optional<Weight> before) {
        /// More than a fifth up or down: real, or a slip of the hand. It stands, and someone should look.
        public boolean isDoubtful() { return before.filter(weight::isFarFrom).isPresent(); }
    }

    private record Kept(String book, long number, SubjectId subject, Instant at, AccountId by, Weight weight,
        Optional<Weight> was, boolean withdrawn) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists weighing (
                book text, number integer, subject text not null, at text not null, by text not null,
                weight integer not null, was integer, withdrawn integer not null, primary key (book, number)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Weighed(var weight, var number) -> sql.insert("weighing", new Kept(entry.book(), number,
                entry.subject().orElseThrow(), entry.stamp().at(), entry.stamp().by(), weight, Optional.empty(),
                false));
            case WeighingCorrected(var number, var weight) -> sql.run("""
                update weighing set was = coalesce(was, weight), weight = ? where book = ? and number = ?""",
                weight, entry.book(), number);
            case WeighingWithdrawn(var number) ->
                sql.run("update weighing set withdrawn = 1 where book = ? and number = ?", entry.book(), number);
            case Registered _,Corrected _,Warned _,WarningLifted _,OwnerChanged _,Died _,DeathWithdrawn _ -> {}
            case Advised _,AdviceWithdrawn _ -> {}
        }
    }

    /// Those that stand, the latest first.
    public static Look<Row> of(AnimalId animal) {
        return new Look<>(Row.class, """
            select *, (select weight from weighing last where last.book = weighing.book
                and last.number < weighing.number and not withdrawn order by number desc limit 1) as before
            from weighing where book = ? and not withdrawn order by number desc limit 100""",
            List.of(animal.book().about()));
    }
}
