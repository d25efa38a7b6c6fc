package org.lazaret.practice.clients;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
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

/// What was written of each client's details, each time: what was corrected stays on record.
public final class Versions implements Projection<Event> {
    /// A row of `client_version`.
    public record Row(String book, long line, SubjectId subject, Instant at, AccountId by, Personal name,
        Personal phone, Personal email, Personal address) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists client_version (
                book text, line integer, subject text not null, at text not null, by text not null,
                name blob, phone blob, email blob, address blob, primary key (book, line)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Registered(var details) -> sql.insert("client_version", row(entry, details));
            case Corrected(var details) -> sql.insert("client_version", row(entry, details));
            case Called _,CallPromised _,CallReturned _,Consented _,ConsentWithdrawn _,MovedAway _,CameBack _ -> {}
            case MergedInto _,MergeWithdrawn _,Joined _,Parted _ -> {}
        }
    }

    /// The latest first: the first is what stands.
    public static Look<Row> of(ClientId client) {
        return new Look<>(Row.class, "select * from client_version where book = ? order by line desc limit 50",
            List.of(client.book().about()));
    }

    private static Row row(Entry<? extends Event> entry, Details is) {
        var stamp = entry.stamp();
        return new Row(entry.book(), entry.line(), entry.subject().orElseThrow(), stamp.at(), stamp.by(), is.name(),
            is.phone(), is.email(), is.address());
    }
}
