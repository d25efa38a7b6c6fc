package org.lazaret.practice.premises;

import java.time.LocalDate;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.premises.Premises.DaySet;
import org.lazaret.practice.premises.Premises.DayUnset;
import org.lazaret.practice.premises.Premises.Described;
import org.lazaret.practice.premises.Premises.Event;
import org.lazaret.practice.premises.Premises.HoursSet;
import org.lazaret.practice.premises.Premises.Kept;

/// Every letterhead there was, so that what was written bears the one of its day.
public final class Letterheads implements Projection<Event> {
    private record Row(String book, long line, LocalDate day, String name, String address, String phone) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists letterhead (
                book text, line integer, day text not null, name text not null, address text not null,
                phone text not null, primary key (book, line)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Described(var head) -> sql.insert("letterhead", new Row(entry.book(), entry.line(),
                entry.stamp().day(), head.name(), head.address(), head.phone()));
            case HoursSet _,DaySet _,DayUnset _,Kept _ -> {}
        }
    }

    /// The last one of that day or before, else the first there was: a mistake put right the same day is on no paper.
    public static Look<Letterhead> on(LocalDate day) {
        return new Look<>(Letterhead.class, """
            select name, address, phone from letterhead
            order by day > ?, case when day > ? then line else -line end limit 1""", List.of(day, day));
    }
}
