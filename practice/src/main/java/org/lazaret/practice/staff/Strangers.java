package org.lazaret.practice.staff;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.staff.Strangers.Command;
import org.lazaret.practice.staff.Strangers.Event;

/// Who tried to come in under no name that is known here, or with a code or passkey that is nobody's. What they typed
/// is not written: it may be somebody's password in the wrong field.
///
/// Source: OWASP Application Security Verification Standard 5.0, 16.3.1 (attempts to sign in are logged) and 16.2.5 (no
/// credentials in logs).
///
/// @param lines how often there were any
public record Strangers(long lines) implements Book<Strangers, Command, Event> {
    public static final Kind<Strangers, Command, Event> KIND = new Kind<>("staff", new Strangers(0), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<Strangers, Command, Event> BOOK = KIND.of("site");

    public sealed interface Command {}
    public record Count(Guesses guesses) implements Command {}

    public sealed interface Event {}
    public record StrangersFailed(Guesses guesses) implements Event {}

    public record NotFromTheDoor() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Count _ when !SignIns.bySite(scene) -> refuse(new NotFromTheDoor());
            case Count(var guesses) -> write(new StrangersFailed(guesses));
        };
    }

    @Override public Strangers after(Event event) { return new Strangers(lines + 1); }
}
