package org.lazaret.practice.bills;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.core.site.Reason;
import org.lazaret.practice.bills.Bill.Added;
import org.lazaret.practice.bills.Bill.Closed;
import org.lazaret.practice.bills.Bill.Event;
import org.lazaret.practice.bills.Bill.Opened;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;

/// Every bill at a glance: whose it is, whether it takes lines, what is owed.
public final class Bills implements Projection<Event> {
    private static final Duration A_DAY_AGO = Duration.ofDays(-1);
    private static final Duration A_MONTH_AGO = Duration.ofDays(-30);
    private static final String AT_WORK = "(bill.touched >= ? or closed is null or owed <> 0)";

    /// A bill that was touched within the last day, or within a month while it is not settled: why someone reads about
    /// whoever is to pay it, and about the animals of its lines. An old debt is no reason to look at somebody for ever.
    public static final Reason REASON = new Reason("bill", """
        select asked.whom, book, touched as since from asked cross join bill on client = asked.whom
            where touched >= ? and %1$s
        union all
        select asked.whom, bill.book, bill.touched as since from asked cross join bill_animal on animal = asked.whom
            cross join bill using (book) where bill_animal.touched >= ? and %1$s""".formatted(AT_WORK),
        List.of(A_MONTH_AGO, A_DAY_AGO, A_MONTH_AGO, A_DAY_AGO));

    /// How a bill stands.
    public enum State { OPEN, TO_PAY, TO_REFUND, SETTLED }

    /// For what other rooms look up: whose bills something was written in since.
    public static final String TOUCHED = "(select client from bill where touched >= ?)";
    private static final String OF_CLIENT = "(client = ? or client in " + Clients.LEADING + ")";
    private static final String UNSETTLED = "(closed is null or owed <> 0)";

    /// A row of `bill`.
    ///
    /// @param day on which it was opened, by the site's own calendar
    /// @param touched when something was last written in it
    /// @param closed the day
    /// @param owed as its last line says; below zero: too much was paid
    public record Row(String book, ClientId client, Currency currency, LocalDate day, Instant touched,
        Optional<LocalDate> closed, Money owed) {
        public BillId id() { return BillId.in(book); }

        public State state() {
            if (closed.isEmpty()) return State.OPEN;
            if (owed.some()) return State.TO_PAY;
            return owed.belowZero() ? State.TO_REFUND : State.SETTLED;
        }
    }

    /// An animal for which there is a line.
    private record For(String book, AnimalId animal, Instant touched) {}

    /// What a client owes over all their bills; below zero: we owe them.
    public record Balance(Money owed) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists bill (
                book text primary key, client text not null, currency text not null, day text not null,
                touched text not null, closed text, owed integer not null
            ) strict, without rowid;
            create table if not exists bill_animal (
                book text, animal text not null, touched text not null, primary key (book, animal)
            ) strict, without rowid;
            create index if not exists bill_animal_by_animal on bill_animal (animal, touched);
            create index if not exists bill_by_client on bill (client, day);
            create index if not exists bill_by_client_and_touch on bill (client, touched);
            create index if not exists bill_by_touch on bill (touched, client);
            create index if not exists bill_unsettled on bill (day) where (closed is null or owed <> 0)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        var event = entry.event();
        var stamp = entry.stamp();
        if (event instanceof Opened(var client, var currency, var owed))
            sql.insert("bill",
                new Row(entry.book(), client, currency, stamp.day(), stamp.at(), Optional.empty(), owed));
        else
            sql.run("update bill set owed = ?, touched = ? where book = ?", event.owed(), stamp.at(), entry.book());
        if (event instanceof Added(_, var sold, _))
            sold.animal().ifPresent(animal -> sql.put("bill_animal", new For(entry.book(), animal, stamp.at())));
        sql.run("update bill_animal set touched = ? where book = ?", stamp.at(), entry.book());
        if (event instanceof Closed) sql.run("update bill set closed = ? where book = ?", stamp.day(), entry.book());
    }

    public static Look<Row> of(BillId bill) {
        return new Look<>(Row.class, "select * from bill where book = ?", List.of(bill.book().about()));
    }

    /// Those of a client and of whoever leads to them, the latest first.
    public static Look<Row> of(ClientId client) {
        return new Look<>(Row.class, "select * from bill where " + OF_CLIENT
            + " order by day desc, touched desc limit 200", List.of(client, client));
    }

    /// Those that take lines, or where something is owed either way: the open ones first, then the latest.
    public static Look<Row> unsettled(int most) {
        return new Look<>(Row.class, "select * from bill where " + UNSETTLED
            + " order by closed is not null, day desc, book limit ?", List.of((long) most));
    }

    public static Look<Balance> balance(ClientId client) {
        return new Look<>(Balance.class, "select coalesce(sum(owed), 0) as owed from bill where "
            + OF_CLIENT, List.of(client, client));
    }
}
