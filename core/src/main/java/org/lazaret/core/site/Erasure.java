package org.lazaret.core.site;

import static org.lazaret.core.book.Verdict.write;

import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Erasure.Command;
import org.lazaret.core.site.Erasure.Event;

/// The erasure of one subject at this site. The entry comes first; its keys are destroyed when it is durable.
///
/// Source: Regulation (EU) 2016/679 and UK GDPR, article 17.
public record Erasure(boolean ordered) implements Book<Erasure, Command, Event> {
    public static final Kind<Erasure, Command, Event> KIND = new Kind<>("site", new Erasure(false), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record Erase(SubjectId subject) implements Command {}

    public sealed interface Event {}
    public record SubjectErased(SubjectId subject) implements Event {}

    public static BookId<Erasure, Command, Event> of(SubjectId subject) { return KIND.of(subject.name()); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Erase(var subject) -> write(new SubjectErased(subject));
        };
    }

    @Override public Erasure after(Event event) {
        return switch (event) {
            case SubjectErased _ -> new Erasure(true);
        };
    }
}
