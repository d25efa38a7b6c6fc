package org.lazaret.practice.clients;

import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Findable;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.clients.Client.Called;
import org.lazaret.practice.clients.Client.Corrected;
import org.lazaret.practice.clients.Client.Event;
import org.lazaret.practice.clients.Client.Registered;

/// The clients of the site, each with what is known of them now; found by name, phone and e-mail.
public final class Clients implements Projection<Event> {

    /// A row of `client`.
    public record Row(String book, SubjectId subject, Personal name, Personal phone, Personal email, Personal address) {
        public ClientId id() { return new ClientId(subject.name()); }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists client (
                book text primary key, subject text not null, name blob, phone blob, email blob, address blob
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Registered(var details) -> put(entry, details, sql);
            case Corrected(var details) -> put(entry, details, sql);
            case Called _ -> {}
        }
    }

    public static Look<Row> of(ClientId client) {
        return new Look<>(Row.class, "select * from client where book = ?", List.of(client.book().about()));
    }

    private static void put(Entry<? extends Event> entry, Details is, Sql sql) {
        var subject = entry.subject().orElseThrow();
        sql.put("client", new Row(entry.book(), subject, is.name(), is.phone(), is.email(), is.address()));
        sql.findable(
            new Findable(entry.book(), subject, "client", is.name(), List.of(is.name(), is.phone(), is.email())));
    }
}
