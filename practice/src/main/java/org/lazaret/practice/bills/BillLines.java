package org.lazaret.practice.bills;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.lazaret.practice.patients.AnimalId;

/// The lines of every bill, with what was struck, taken off or credited since.
public final class BillLines implements Projection<Event> {
    /// A row of `bill_line`.
    ///
    /// @param by who added it
    /// @param animal for which it was
    /// @param cause the book from which it came by itself; empty if `by` typed it
    /// @param unitPrice, rate, total empty as long as it has no price
    /// @param off what was taken off while the bill was open, and why the last time
    /// @param credited what was credited after it was closed, and why the last time
    /// @param struck why it was struck out
    public record Row(String book, long line, Instant at, AccountId by, String code, String name, Sort sort, Unit unit,
        Quantity quantity, Supply supply, Optional<AnimalId> animal, String cause, Optional<Money> unitPrice,
        Optional<Rate> rate,
        Optional<Money> total, Money off, Optional<Favour> offWhy, Money credited, Optional<Slip> creditWhy,
        Optional<Slip> struck, Optional<AccountId> struckBy) {
        /// What it adds to the bill.
        public Money due() {
            return struck.isPresent() ? Money.NONE : total.orElse(Money.NONE).minus(off).minus(credited);
        }
    }

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists bill_line (
                book text, line integer, at text not null, by text not null, code text not null, name text not null,
                sort text not null, unit text not null, quantity integer not null, supply text not null, animal text,
                cause text not null, unit_price integer, rate integer, total integer, off integer not null,
                off_why text,
                credited integer not null, credit_why text, struck text, struck_by text,
                primary key (book, line)
            ) strict, without rowid;
            create index if not exists bill_line_by_animal on bill_line (animal, at)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        var book = entry.book();
        switch (entry.event()) {
            case Added(var line, var sold, _) -> sql.insert("bill_line", added(entry, line, sold));
            case Priced(var line, var charge, _) -> sql.run("""
                update bill_line set unit_price = ?, rate = ?, total = ? where book = ? and line = ?""",
                charge.unit(), charge.rate(), charge.total(), book, line);
            case Struck(var line, var why, _) -> sql.run("""
                update bill_line set struck = ?, struck_by = ? where book = ? and line = ?""", why,
                entry.stamp().by(), book, line);
            case Discounted(var line, var off, var why, _) -> sql.run("""
                update bill_line set off = off + ?, off_why = ? where book = ? and line = ?""", off, why, book, line);
            case Credited(var line, var off, var why, _) -> sql.run("""
                update bill_line set credited = credited + ?, credit_why = ? where book = ? and line = ?""", off, why,
                book, line);
            case Opened _,Closed _,Paid _,Refunded _ -> {}
        }
    }

    private static Row added(Entry<? extends Event> entry, long line, Sold sold) {
        var item = sold.item();
        return new Row(entry.book(), line, entry.stamp().at(), entry.stamp().by(), item.code(), item.name(),
            item.sort(), item.unit(), sold.quantity(), sold.supply(), sold.animal(), sold.cause(),
            sold.charge().map(Charge::unit),
            sold.charge().map(Charge::rate), sold.charge().map(Charge::total), Money.NONE, Optional.empty(),
            Money.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Medicines that an animal was sold since and that stand, but for what a register has put there, in order.
    public static Look<Row> medicines(AnimalId animal, Instant since) {
        return new Look<>(Row.class, """
            select * from bill_line where animal = ? and at >= ? and sort = 'MEDICINE' and cause = '' and struck is null
            order by at, book, line""", List.of(animal, since));
    }

    public static Look<Row> of(BillId bill) {
        return new Look<>(Row.class, "select * from bill_line where book = ? order by line",
            List.of(bill.book().about()));
    }
}
