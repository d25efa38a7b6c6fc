package org.lazaret.practice.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.core.site.Reason;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day.Agreed;
import org.lazaret.practice.diary.Day.Arrived;
import org.lazaret.practice.diary.Day.CalledOff;
import org.lazaret.practice.diary.Day.Event;
import org.lazaret.practice.diary.Day.ExpectedAgain;
import org.lazaret.practice.diary.Day.Missed;
import org.lazaret.practice.diary.Day.Moved;
import org.lazaret.practice.patients.AnimalId;

/// The appointments of every day.
public final class Appointments implements Projection<Event> {
    /// An appointment within a day before or after: why someone reads about the animal or its owner.
    public static final Reason REASON = new Reason("appointment", """
        select asked.whom, book, begins as since from asked cross join appointment on animal = asked.whom
            where begins between ? and ? and state <> 'CALLED_OFF'
        union all
        select asked.whom, book, begins as since from asked cross join appointment on owner = asked.whom
            where begins between ? and ? and state <> 'CALLED_OFF'""",
        List.of(Duration.ofDays(-1), Duration.ofDays(1), Duration.ofDays(-1), Duration.ofDays(1)));

    /// A row of `appointment`.
    ///
    /// @param begins `starts`, with the offset the clock on the wall had when it was agreed
    public record Row(String book, long number, LocalDateTime starts, Instant begins, long minutes, AccountId vet,
        Purpose purpose,
        State state, AnimalId animal, ClientId owner) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists appointment (
                book text, number integer, starts text not null, begins text not null, minutes integer not null,
                vet text not null, purpose text not null, state text not null, animal text not null,
                owner text not null,
                primary key (book, number)
            ) strict, without rowid;
            create index if not exists appointment_by_animal on appointment (animal, begins);
            create index if not exists appointment_by_owner on appointment (owner, begins)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Agreed(var number, var slot, var who, var agreed) -> {
                var at = slot.from().toInstant(agreed.getOffset());
                sql.insert("appointment", new Row(entry.book(), number, slot.from(), at, slot.minutes(), slot.vet(),
                    who.purpose(), State.EXPECTED, who.animal(), who.owner()));
            }
            case Moved(var number, var slot, var agreed) -> sql.run("""
                update appointment set starts = ?, begins = ?, minutes = ?, vet = ? where book = ? and number = ?""",
                slot.from(), slot.from().toInstant(agreed.getOffset()), slot.minutes(), slot.vet(), entry.book(),
                number);
            case Missed(var number) -> state(entry.book(), number, State.MISSED, sql);
            case Arrived(var number) -> state(entry.book(), number, State.ARRIVED, sql);
            case ExpectedAgain(var number) -> state(entry.book(), number, State.EXPECTED, sql);
            case CalledOff(var number) -> state(entry.book(), number, State.CALLED_OFF, sql);
        }
    }

    public static Look<Row> of(DayId day) {
        return new Look<>(Row.class, "select * from appointment where book = ? order by starts, number",
            List.of(day.book().about()));
    }

    private static void state(String book, long number, State state, Sql sql) {
        sql.run("update appointment set state = ? where book = ? and number = ?", state, book, number);
    }
}
