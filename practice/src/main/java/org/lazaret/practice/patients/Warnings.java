package org.lazaret.practice.patients;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
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

/// What must be known before an animal is touched: the warnings that stand.
public final class Warnings implements Projection<Event> {

    /// A row of `warning`.
    public record Row(String book, long number, SubjectId subject, Personal text) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists warning (
                book text, number integer, subject text not null, text blob, primary key (book, number)
            ) strict, without rowid;
            create index if not exists warning_by_subject on warning (subject)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Warned(var text, var number) -> sql.insert("warning", new Row(entry.book(), number,
                entry.subject().orElseThrow(), text));
            case WarningLifted(var number) ->
                sql.run("delete from warning where book = ? and number = ?", entry.book(), number);
            case Registered _,Corrected _,Weighed _,WeighingCorrected _,Advised _,AdviceWithdrawn _ -> {}
            case WeighingWithdrawn _,OwnerChanged _,Died _,DeathWithdrawn _ -> {}
        }
    }

    public static Look<Row> of(AnimalId animal) {
        return new Look<>(Row.class, "select * from warning where book = ? order by number",
            List.of(animal.book().about()));
    }

    /// Those of any of these animals; the list is not empty.
    public static Look<Row> among(List<AnimalId> animals) {
        var places = animals.stream().map(_ -> "?").collect(joining(", "));
        return new Look<>(Row.class, "select * from warning where subject in (" + places + ") order by book, number",
            List.copyOf(animals));
    }
}
