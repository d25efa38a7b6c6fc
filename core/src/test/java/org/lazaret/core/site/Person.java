package org.lazaret.core.site;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Books;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Findable;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;

/// A small book about someone, for tests of the site.
///
/// Source: none, it is for tests.
record Person(boolean known, long notes) implements Book<Person, Person.Command, Person.Event> {
    static final Kind<Person, Command, Event> KIND = new Kind<>("people", new Person(false, 0), Command.class,
        Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    sealed interface Command {}
    record Register(Personal name) implements Command {}
    record Note(Personal words) implements Command {}
    record NoteTwice(Personal words) implements Command {}

    sealed interface Event {}
    record Registered(Personal name) implements Event {}
    record Noted(Personal words, long number) implements Event {}

    record NotKnown() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Register(var name) -> write(new Registered(name));
            case Note _,NoteTwice _ when !known -> refuse(new NotKnown());
            case Note(var words) -> write(new Noted(words, notes + 1));
            case NoteTwice(var words) -> write(new Noted(words, notes + 1), new Noted(words, notes + 2));
        };
    }

    @Override public Person after(Event event) {
        return switch (event) {
            case Registered _ -> new Person(true, notes);
            case Noted(_, var number) -> new Person(known, number);
        };
    }

    /// Of whom something was noted gets nothing here any more.
    static Optional<Entering.Barred> bar(Session who, Books books) {
        var noted = books.read(of(new SubjectId(who.who().name()))).notes() > 0;
        return noted ? Optional.of(new Entering.Barred("noted", who.who().name())) : Optional.empty();
    }

    static BookId<Person, Command, Event> of(SubjectId subject) { return KIND.of(subject.name(), subject); }

    /// The rows of the test's people.
    static final class People implements Projection<Event> {
        record Row(String book, SubjectId subject, Personal name) {}
        record NoteRow(String book, SubjectId subject, long line, Personal words) {}

        @Override public Class<Event> reads() { return Event.class; }

        @Override public String schema() {
            return """
                create table person (book text primary key, subject text, name blob) strict, without rowid;
                create table note (book text, subject text, line integer, words blob,
                    primary key (book, line)) strict, without rowid""";
        }

        @Override public void write(Entry<? extends Event> entry, Sql sql) {
            var subject = entry.subject().orElseThrow();
            switch (entry.event()) {
                case Registered(var name) -> {
                    sql.put("person", new Row(entry.book(), subject, name));
                    sql.findable(new Findable(entry.book(), subject, "person", name, List.of(name)));
                }
                case Noted(var words, _) -> sql.insert("note", new NoteRow(entry.book(), subject, entry.line(), words));
            }
        }

        static Look<Row> all() { return new Look<>(Row.class, "select * from person order by book", List.of()); }

        static Look<NoteRow> notes(SubjectId subject) {
            return new Look<>(NoteRow.class, "select * from note where subject = ? order by line",
                List.of(subject.name()));
        }
    }

    /// Each note is counted in the tally of all notes.
    static final class WhenNotedThenTally implements Automation<Event> {
        @Override public Class<Event> reads() { return Event.class; }

        @Override public List<Told<?>> then(Entry<? extends Event> cause, Scene scene) {
            return switch (cause.event()) {
                case Registered _ -> List.of();
                case Noted _ -> List.of(new Told<>(Tally.BOOK, new Tally.Count(cause.subject().orElseThrow())));
            };
        }
    }
}
