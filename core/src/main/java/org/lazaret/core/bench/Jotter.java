package org.lazaret.core.bench;

import static org.lazaret.core.book.Verdict.write;

import java.util.List;
import org.lazaret.core.bench.Jotter.Command;
import org.lazaret.core.bench.Jotter.Event;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;

/// A book with a short note about somebody on each line, as most books of a practice are.
///
/// Source: none; it is there to be measured.
///
/// @param notes how many there are
public record Jotter(long notes) implements Book<Jotter, Command, Event> {
    static final Kind<Jotter, Command, Event> KIND = new Kind<>("bench", new Jotter(0), Command.class, Event.class,
        Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record Jot(Personal words) implements Command {}

    public sealed interface Event {}
    public record Jotted(Personal words, long number) implements Event {}

    static BookId<Jotter, Command, Event> of(SubjectId subject) { return KIND.of(subject.name(), subject); }

    /// One of several about somebody.
    static BookId<Jotter, Command, Event> of(long number, SubjectId subject) {
        return KIND.of("v%025d".formatted(number), subject);
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Jot(var words) -> write(new Jotted(words, notes + 1));
        };
    }

    @Override public Jotter after(Event event) {
        return switch (event) {
            case Jotted(_, var number) when number != notes + 1 ->
                throw new CorruptBook("note %d follows note %d".formatted(number, notes));
            case Jotted(_, var number) -> new Jotter(number);
        };
    }

    /// The newest note about each.
    static final class Newest implements Projection<Event> {
        record Row(String book, SubjectId subject, long number, Personal words) {}

        @Override public Class<Event> reads() { return Event.class; }

        @Override public String schema() {
            return """
                create table newest (book text primary key, subject text, number integer, words blob)
                    strict, without rowid""";
        }

        @Override public void write(Entry<? extends Event> entry, Sql sql) {
            switch (entry.event()) {
                case Jotted(var words, var number) ->
                    sql.put("newest", new Row(entry.book(), entry.subject().orElseThrow(), number, words));
            }
        }

        static Look<Row> of(BookId<Jotter, Command, Event> book) {
            return new Look<>(Row.class, "select * from newest where book = ?", List.of(book.about()));
        }
    }
}
