package org.lazaret.practice.clients;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.core.site.Reason;
import org.lazaret.practice.clients.Client.CallPromised;
import org.lazaret.practice.clients.Client.CallReturned;
import org.lazaret.practice.clients.Client.CameBack;
import org.lazaret.practice.clients.Client.Called;
import org.lazaret.practice.clients.Client.ConsentWithdrawn;
import org.lazaret.practice.clients.Client.Consented;
import org.lazaret.practice.clients.Client.Corrected;
import org.lazaret.practice.clients.Client.Event;
import org.lazaret.practice.clients.Client.Joined;
import org.lazaret.practice.clients.Client.MergeWithdrawn;
import org.lazaret.practice.clients.Client.MergedInto;
import org.lazaret.practice.clients.Client.MovedAway;
import org.lazaret.practice.clients.Client.Parted;
import org.lazaret.practice.clients.Client.Registered;

/// The calls that clients made, as whoever took them wrote them down.
public final class Calls implements Projection<Event> {
    /// A client rang within the last day: why someone reads about them.
    public static final Reason REASON = new Reason("call", """
        select asked.whom, book, at as since from asked cross join call on subject = asked.whom where at >= ?""",
        List.of(Duration.ofDays(-1)));

    /// A row of `call`.
    ///
    /// @param promised by when they are rung back; empty if nobody said so, or if it is done
    public record Row(String book, long number, SubjectId subject, Instant at, AccountId by, Personal about,
        Optional<LocalDateTime> promised) {
        public ClientId client() { return new ClientId(subject.name()); }
    }

    /// What was said when they were rung back.
    public record Answer(String book, long number, SubjectId subject, Instant at, AccountId by, Personal said) {}

    private record Kept(String book, long number, SubjectId subject, Instant at, AccountId by, Personal about) {}

    private record Promise(String book, long number, SubjectId subject, LocalDateTime promised) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists call (
                book text, number integer, subject text not null, at text not null, by text not null, about blob,
                primary key (book, number)
            ) strict, without rowid;
            create table if not exists call_promise (
                book text, number integer, subject text not null, promised text not null, primary key (book, number)
            ) strict, without rowid;
            create table if not exists call_answer (
                book text, number integer, subject text not null, at text not null, by text not null, said blob,
                primary key (book, number)
            ) strict, without rowid;
            create index if not exists call_by_subject on call (subject, at);
            create index if not exists call_promise_by_time on call_promise (promised)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        var by = entry.stamp().by();
        switch (entry.event()) {
            case Called(var about, var number) -> sql.insert("call", new Kept(entry.book(), number,
                entry.subject().orElseThrow(), entry.stamp().at(), by, about));
            case CallPromised(var number, var promised) -> sql.insert("call_promise", new Promise(entry.book(),
                number, entry.subject().orElseThrow(), promised));
            case CallReturned(var number, var said) -> {
                sql.run("delete from call_promise where book = ? and number = ?", entry.book(), number);
                sql.insert("call_answer", new Answer(entry.book(), number, entry.subject().orElseThrow(),
                    entry.stamp().at(), by, said));
            }
            case Registered _,Corrected _,Consented _,ConsentWithdrawn _,MovedAway _,CameBack _ -> {}
            case MergedInto _,MergeWithdrawn _,Joined _,Parted _ -> {}
        }
    }

    /// Theirs and those of whoever leads to them, the latest first.
    public static Look<Row> of(ClientId client) {
        return new Look<>(Row.class, """
            select call.*, promised from call left join call_promise using (book, number)
            where book = ? or book in (select client_merge.book from client_merge where kept = ?)
            order by at desc, number desc limit 100""", List.of(client.book().about(), client));
    }

    /// What was said to a client, the latest first.
    public static Look<Answer> answers(ClientId client) {
        return new Look<>(Answer.class, """
            select * from call_answer
            where book = ? or book in (select client_merge.book from client_merge where kept = ?)
            order by at desc, number desc limit 100""", List.of(client.book().about(), client));
    }

    /// The calls of everyone that are to be returned, the most urgent first.
    public static Look<Row> toReturn() {
        return new Look<>(Row.class, """
            select call.*, promised from call_promise join call using (book, number) order by promised limit 200""",
            List.of());
    }
}
