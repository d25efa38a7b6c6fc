package org.lazaret.practice.bills;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.bills.Bill.Added;
import org.lazaret.practice.bills.Bill.Closed;
import org.lazaret.practice.bills.Bill.Credited;
import org.lazaret.practice.bills.Bill.Discounted;
import org.lazaret.practice.bills.Bill.Event;
import org.lazaret.practice.bills.Bill.Opened;
import org.lazaret.practice.bills.Bill.Paid;
import org.lazaret.practice.bills.Bill.Priced;
import org.lazaret.practice.bills.Bill.Refunded;
import org.lazaret.practice.bills.Bill.Struck;

/// What was paid of every bill, and what was given back.
public final class Payments implements Projection<Event> {
    /// A row of `payment`.
    ///
    /// @param amount below zero: given back
    public record Row(String book, long number, Instant at, AccountId by, Method method, Money amount) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists payment (
                book text, number integer, at text not null, by text not null, method text not null,
                amount integer not null, primary key (book, number)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Paid(var number, var amount, var method, _) -> sql.insert("payment",
                row(entry, number, method, amount));
            case Refunded(var number, var amount, var method, _) -> sql.insert("payment",
                row(entry, number, method, Money.NONE.minus(amount)));
            case Opened _,Added _,Priced _,Struck _,Discounted _,Credited _,Closed _ -> {}
        }
    }

    private static Row row(Entry<?> entry, long number, Method method, Money amount) {
        return new Row(entry.book(), number, entry.stamp().at(), entry.stamp().by(), method, amount);
    }

    public static Look<Row> of(BillId bill) {
        return new Look<>(Row.class, "select * from payment where book = ? order by number",
            List.of(bill.book().about()));
    }
}
