package org.lazaret.practice.clients;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Findable;
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
import org.lazaret.practice.clients.Client.MovedAway;
import org.lazaret.practice.clients.Client.Registered;

/// The clients of the site, each with what is known of them now; found by name, phone and e-mail.
public final class Clients implements Projection<Event> {

    /// A client as they are known now.
    ///
    /// @param away has moved away
    public record Row(String book, SubjectId subject, Personal name, Personal phone, Personal email, Personal address,
        boolean away) {
        public ClientId id() { return new ClientId(subject.name()); }

        /// Each number by itself, as it is dialled.
        public List<String> phones() {
            return phone.text().isBlank() ? List.of() : List.of(phone.text().strip().split("\\s*[,;/]\\s*"));
        }
    }

    private record Kept(String book, SubjectId subject, Personal name, Personal phone, Personal email,
        Personal address) {}

    private record Away(String book, SubjectId subject) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists client (
                book text primary key, subject text not null, name blob, phone blob, email blob, address blob
            ) strict, without rowid;
            create table if not exists client_away (
                book text primary key, subject text not null
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Registered(var details) -> put(entry, details, sql);
            case Corrected(var details) -> put(entry, details, sql);
            case MovedAway _ -> sql.insert("client_away", new Away(entry.book(), entry.subject().orElseThrow()));
            case CameBack _ -> sql.run("delete from client_away where book = ?", entry.book());
            case Called _,CallPromised _,CallReturned _,Consented _,ConsentWithdrawn _ -> {}
        }
    }

    public static Look<Row> of(ClientId client) {
        return new Look<>(Row.class, """
            select client.*, exists (select 1 from client_away gone where gone.book = client.book) as away
            from client where book = ?""", List.of(client.book().about()));
    }

    /// Those of a list, in any order.
    public static Look<Row> among(List<ClientId> clients) {
        var places = clients.stream().map(_ -> "?").collect(joining(", "));
        return new Look<>(Row.class, """
            select client.*, exists (select 1 from client_away gone where gone.book = client.book) as away
            from client where book in (""" + places + ")", List.copyOf(clients.stream().map(
            client -> client.book().about()).toList()));
    }

    private static void put(Entry<? extends Event> entry, Details is, Sql sql) {
        var subject = entry.subject().orElseThrow();
        sql.put("client", new Kept(entry.book(), subject, is.name(), is.phone(), is.email(), is.address()));
        sql.findable(new Findable(entry.book(), subject, "client", is.name(), words(is)));
    }

    private static List<Personal> words(Details is) {
        var words = new ArrayList<>(List.of(is.name(), is.email()));
        for (var phone : is.phone().text().split("[,;/]")) words.add(new Personal(phone.strip()));
        Postcode.in(is.address().text()).ifPresent(code -> words.addAll(code.words()));
        return List.copyOf(words);
    }
}
