package org.lazaret.practice.clients;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.clients.Client.Command;
import org.lazaret.practice.clients.Client.Event;

/// What is known of one client, and every call they made.
///
/// What was written is never changed; a correction stands beside it.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 13 (clinical and client records); UK GDPR, article
/// 16.
///
/// @param calls how many are written down
public record Client(boolean registered, long calls) implements Book<Client, Command, Event> {
    public static final Kind<Client, Command, Event> KIND = new Kind<>("clients", new Client(false, 0), Command.class,
        Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record Register(Details details) implements Command {}
    public record Correct(Details details) implements Command {}
    /// @param about what it was about, and what was advised
    public record TakeCall(Personal about) implements Command {}

    public sealed interface Event {}
    public record Registered(Details details) implements Event {}
    public record Corrected(Details details) implements Event {}
    /// @param number of the calls of this client: 1, 2, 3 …
    public record Called(Personal about, long number) implements Event {}

    public record NameMissing() implements Refusal {}
    public record AlreadyRegistered() implements Refusal {}
    public record NotRegistered() implements Refusal {}
    public record NothingSaid() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Register _ when registered -> refuse(new AlreadyRegistered());
            case Register(var details) when nameless(details) -> refuse(new NameMissing());
            case Register(var details) -> write(new Registered(details));
            case Correct _ when !registered -> refuse(new NotRegistered());
            case Correct(var details) when nameless(details) -> refuse(new NameMissing());
            case Correct(var details) -> write(new Corrected(details));
            case TakeCall _ when !registered -> refuse(new NotRegistered());
            case TakeCall(var about) when about.text().isBlank() -> refuse(new NothingSaid());
            case TakeCall(var about) -> write(new Called(about, calls + 1));
        };
    }

    @Override public Client after(Event event) {
        return switch (event) {
            case Registered _ -> new Client(true, calls);
            case Corrected _ -> this;
            case Called(_, var number) when number != calls + 1 ->
                throw new CorruptBook("call %d follows call %d".formatted(number, calls));
            case Called(_, var number) -> new Client(registered, number);
        };
    }

    private static boolean nameless(Details details) { return details.name().text().isBlank(); }
}
