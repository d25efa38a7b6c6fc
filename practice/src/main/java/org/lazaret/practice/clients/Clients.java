package org.lazaret.practice.clients;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
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
import org.lazaret.practice.clients.Client.Joined;
import org.lazaret.practice.clients.Client.MergeWithdrawn;
import org.lazaret.practice.clients.Client.MergedInto;
import org.lazaret.practice.clients.Client.MovedAway;
import org.lazaret.practice.clients.Client.Parted;
import org.lazaret.practice.clients.Client.Registered;

/// The clients of the site, each with what is known of them now; found by name, phone and e-mail.
public final class Clients implements Projection<Event> {
    /// For what other rooms look up: those who lead to a client, in the place of a list of their names.
    public static final String LEADING = "(select client_merge.subject from client_merge where kept = ?)";
    /// The same for a list, as `json_each` takes it.
    public static final String LEADING_TO_ANY = """
        (select client_merge.subject from client_merge where kept in (select value from json_each(?)))""";
    private static final String ROW = """
        select client.*, exists (select 1 from client_away gone where gone.book = client.book) as away from client
        """;

    /// A client as they are known now.
    ///
    /// @param away has moved away
    public record Row(String book, SubjectId subject, Personal name, Personal phone, Personal email, Personal address,
        boolean away) {
        public ClientId id() { return new ClientId(subject.name()); }

        public List<String> phones() { return Clients.phones(phone); }
    }

    /// Each number by itself, as it is dialled.
    public static List<String> phones(Personal phone) {
        return phone.text().isBlank() ? List.of() : List.of(phone.text().strip().split("\\s*[,;/]\\s*"));
    }

    private record Kept(String book, SubjectId subject, Personal name, Personal phone, Personal email,
        Personal address) {}

    private record Away(String book, SubjectId subject) {}

    private record Merged(SubjectId subject, String book, ClientId kept, Instant since) {}

    /// That one of them leads to another.
    public record Lead(SubjectId subject, ClientId kept) {
        public ClientId duplicate() { return new ClientId(subject.name()); }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists client (
                book text primary key, subject text not null, name blob, phone blob, email blob, address blob
            ) strict, without rowid;
            create table if not exists client_away (
                book text primary key, subject text not null
            ) strict, without rowid;
            create table if not exists client_merge (
                subject text primary key, book text not null, kept text not null, since text not null
            ) strict, without rowid;
            create index if not exists client_merge_by_kept on client_merge (kept)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Registered(var details) -> put(entry, details, sql);
            case Corrected(var details) -> put(entry, details, sql);
            case MovedAway _ -> sql.insert("client_away", new Away(entry.book(), entry.subject().orElseThrow()));
            case CameBack _ -> sql.run("delete from client_away where book = ?", entry.book());
            case MergedInto(var kept) ->
                sql.insert("client_merge", new Merged(entry.subject().orElseThrow(), entry.book(), kept,
                    entry.stamp().at()));
            case MergeWithdrawn _ -> sql.run("delete from client_merge where book = ?", entry.book());
            case Called _,CallPromised _,CallReturned _,Consented _,ConsentWithdrawn _ -> {}
            case Joined _,Parted _ -> {}
        }
    }

    /// A column with a client's name, as the one they lead to; for what other rooms look up.
    ///
    /// @param column e.g. `animal_owner.owner`
    public static String kept(String column) {
        return "coalesce((select kept from client_merge where client_merge.subject = %1$s), %1$s)".formatted(column);
    }

    /// That no client has this name any more, because they were erased; for what other rooms look up.
    ///
    /// @param column e.g. `cover_given.owner`
    public static String gone(String column) {
        return "not exists (select 1 from client where client.book = '%s/' || %s)".formatted(Client.KIND.word(),
            column);
    }

    /// A client, or the one they lead to: somebody who was written down twice is read as one.
    public static Look<Row> of(ClientId client) {
        return new Look<>(Row.class, ROW + """
            where book = coalesce((select ? || kept from client_merge where client_merge.subject = ?), ?)""",
            List.of(Client.KIND.word() + "/", client, client.book().about()));
    }

    /// Everybody who leads to nobody else, in the order of their books.
    public static Look<Row> all() {
        return new Look<>(Row.class, ROW + """
            where not exists (select 1 from client_merge lead where lead.book = client.book) order by book""",
            List.of());
    }

    /// Those who lead to a client, in no order.
    public static Look<Row> leadingTo(ClientId kept) {
        return new Look<>(Row.class, ROW + """
            where book in (select client_merge.book from client_merge where kept = ?)""",
            List.of(kept));
    }

    /// Which of a list lead to others, in no order.
    public static Look<Lead> leads(List<ClientId> clients) {
        var places = clients.stream().map(_ -> "?").collect(joining(", "));
        return new Look<>(Lead.class, "select subject, kept from client_merge where subject in (" + places + ")",
            List.copyOf(clients));
    }

    /// Those of a list, in any order.
    public static Look<Row> among(List<ClientId> clients) {
        var places = clients.stream().map(_ -> "?").collect(joining(", "));
        return new Look<>(Row.class, ROW + "where book in (" + places + ")", List.copyOf(clients.stream().map(
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
