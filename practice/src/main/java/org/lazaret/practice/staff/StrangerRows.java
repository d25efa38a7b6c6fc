package org.lazaret.practice.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.staff.Strangers.Event;
import org.lazaret.practice.staff.Strangers.StrangersFailed;

/// Who tried to come in under no known name.
public final class StrangerRows implements Projection<Event> {
    /// A row of `stranger`.
    public record Row(String book, long number, Instant since, Instant at, LocalDate day, Means means, DeviceId device,
        long wrong, long barred) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists stranger (
                book text, number integer, since text not null, at text not null, day text not null,
                means text not null, device text not null, wrong integer not null,
                barred integer not null, primary key (book, number)
            ) strict, without rowid;
            create index if not exists stranger_day on stranger (day)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case StrangersFailed(var is) -> sql.insert("stranger", new Row(entry.book(), entry.line(), is.since(),
                entry.stamp().at(), entry.stamp().day(), is.by(), is.device(), is.wrong(), is.barred()));
        }
    }

    /// Those of a day, the latest first.
    public static Look<Row> on(LocalDate day) {
        return new Look<>(Row.class, "select * from stranger where day = ? order by at desc, number desc",
            List.of(day));
    }
}
