package org.lazaret.practice.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.bills.PriceList.Begun;
import org.lazaret.practice.bills.PriceList.Entered;
import org.lazaret.practice.bills.PriceList.Event;
import org.lazaret.practice.bills.PriceList.Repriced;
import org.lazaret.practice.bills.PriceList.Withdrawn;

/// What is sold and what it costs, to be found as one types.
public final class Prices implements Projection<Event> {
    private static final String ROW = """
        select ware.*, (select money from price where price.code = ware.code and starts <= ?
                order by starts desc limit 1) as money,
            (select starts from price where price.code = ware.code and starts > ? order by starts limit 1) as next_from,
            (select money from price where price.code = ware.code and starts > ? order by starts limit 1) as next
        from ware
        """;

    /// Something that is sold, as it stands on a day.
    ///
    /// @param money what it costs on that day; empty before it is sold
    /// @param ends from which day it is no longer sold
    /// @param nextFrom from which later day it costs something else
    public record Row(String code, String name, Sort sort, Unit unit, Optional<LocalDate> ends, Optional<Money> money,
        Optional<LocalDate> nextFrom, Optional<Money> next) {
        public boolean sold(LocalDate day) {
            return money.isPresent() && ends.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    /// The country whose tax is asked for, and the practice's number with its taxman.
    public record Head(Country country, String taxNumber) {}

    private record KeptHead(String book, Country country, String taxNumber) {}
    private record Ware(String book, String code, String name, Sort sort, Unit unit, Optional<LocalDate> ends) {}
    private record Price(String book, String code, LocalDate starts, Money money) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists price_list (
                book text primary key, country text not null, tax_number text not null
            ) strict, without rowid;
            create table if not exists ware (
                book text not null, code text primary key, name text not null, sort text not null, unit text not null,
                ends text
            ) strict, without rowid;
            create table if not exists price (
                book text not null, code text, starts text, money integer not null, primary key (code, starts)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        var book = entry.book();
        switch (entry.event()) {
            case Begun(var country, var number) -> sql.insert("price_list", new KeptHead(book, country, number));
            case Entered(var item, var money, var from) -> {
                sql.insert("ware",
                    new Ware(book, item.code(), item.name(), item.sort(), item.unit(), Optional.empty()));
                sql.insert("price", new Price(book, item.code(), from, money));
            }
            case Repriced(var code, var money, var from) -> {
                sql.put("price", new Price(book, code, from, money));
                sql.run("update ware set ends = null where code = ?", code);
            }
            case Withdrawn(var code, var from) -> sql.run("update ware set ends = ? where code = ?", from, code);
        }
    }

    public static Look<Head> head() {
        return new Look<>(Head.class, "select country, tax_number from price_list", List.of());
    }

    /// All, by name.
    public static Look<Row> on(LocalDate day) {
        return new Look<>(Row.class, ROW + "order by name, code", List.of(day, day, day));
    }

    /// What is sold on a day and begins like this, in its code or in a word of its name.
    public static Look<Row> like(String typed, LocalDate day, int most) {
        var begins = escaped(typed) + "%";
        return new Look<>(Row.class, "select * from (" + ROW + """
            where code like ? escape '\\' or name like ? escape '\\' or name like ? escape '\\')
            where money is not null and (ends is null or ends > ?)
            order by code <> ?, name, code limit ?""",
            List.of(day, day, day, begins, begins, "% " + begins, day, typed.strip(), (long) most));
    }

    /// Which thing is called.
    public record Called(String code) {}

    /// What is meant by what was typed, likeliest first, whether it is sold today or not.
    public static Look<Called> called(String typed) {
        var begins = escaped(typed) + "%";
        return new Look<>(Called.class, """
            select code from ware
            where code like ? escape '\\' or name like ? escape '\\' or name like ? escape '\\'
            order by code <> ?, ends is not null, name, code limit 20""",
            List.of(begins, begins, "% " + begins, typed.strip()));
    }

    private static String escaped(String typed) {
        return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
