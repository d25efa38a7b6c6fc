package org.lazaret.practice.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.clients.Client.CameBack;
import org.lazaret.practice.clients.Client.Called;
import org.lazaret.practice.clients.Client.ConsentWithdrawn;
import org.lazaret.practice.clients.Client.Consented;
import org.lazaret.practice.clients.Client.Corrected;
import org.lazaret.practice.clients.Client.Event;
import org.lazaret.practice.clients.Client.MovedAway;
import org.lazaret.practice.clients.Client.Registered;

/// The calls that clients made, as whoever took them wrote them down.
public final class Calls implements Projection<Event> {

    /// A row of `call`.
    public record Row(String book, long number, SubjectId subject, Instant at, AccountId by, Personal about) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists call (
                book text, number integer, subject text not null, at text not null, by text not null, about blob,
                primary key (book, number)
            ) strict, without rowid;
            create index if not exists call_by_subject on call (subject, at)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Called(var about, var number) -> sql.insert("call", new Row(entry.book(), number,
                entry.subject().orElseThrow(), entry.stamp().at(), entry.stamp().by(), about));
            case Registered _,Corrected _,Consented _,ConsentWithdrawn _,MovedAway _,CameBack _ -> {}
        }
    }

    /// Which book says that a client rang.
    public record Rang(String book) {}

    /// Whether a client rang in the 24 hours before.
    public static Look<Rang> dayBefore(ClientId client, Instant at) {
        return new Look<>(Rang.class, "select book from call where subject = ? and at >= ? order by at desc limit 1",
            List.of(client.subject(), at.minus(Duration.ofDays(1))));
    }

    /// The latest first.
    public static Look<Row> of(ClientId client) {
        return new Look<>(Row.class, "select * from call where book = ? order by number desc limit 100",
            List.of(client.book().about()));
    }
}
