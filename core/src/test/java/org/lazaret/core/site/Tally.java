package org.lazaret.core.site;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;

/// A small book without a person that grows without bound, for tests of the site.
///
/// Source: none, it is for tests.
record Tally(long total) implements Book<Tally, Tally.Command, Tally.Event> {
    static final Kind<Tally, Command, Event> KIND = new Kind<>("tallies", new Tally(0), Command.class, Event.class,
        Kind.Key.SITE, Kind.Size.SNAPSHOT);
    static final BookId<Tally, Command, Event> BOOK = KIND.of("notes");
    static final long FULL = 500;

    sealed interface Command {}
    record Count(SubjectId whom) implements Command {}

    sealed interface Event {}
    record Counted(SubjectId whom, long total) implements Event {}

    record Full(long total) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Count _ when total == FULL -> refuse(new Full(total));
            case Count(var whom) -> write(new Counted(whom, total + 1));
        };
    }

    @Override public Tally after(Event event) {
        return switch (event) {
            case Counted(_, var next) when next != total + 1 ->
                throw new CorruptBook("%d follows %d".formatted(next, total));
            case Counted(_, var next) -> new Tally(next);
        };
    }

    /// The lines of the tally.
    static final class Lines implements Projection<Event> {
        record Row(String book, long line, SubjectId whom, long total) {}

        @Override public Class<Event> reads() { return Event.class; }

        @Override public String schema() {
            return """
                create table tally (book text, line integer, whom text, total integer,
                    primary key (book, line)) strict, without rowid""";
        }

        @Override public void write(Entry<? extends Event> entry, Sql sql) {
            var counted = (Counted) entry.event();
            sql.insert("tally", new Row(entry.book(), entry.line(), counted.whom(), counted.total()));
        }

        static Look<Row> all() { return new Look<>(Row.class, "select * from tally order by line", List.of()); }
    }
}
