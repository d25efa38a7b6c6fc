package org.lazaret.core.book;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;

/// A book for the tests of books: small, and with a component of every type that an event may hold.
record Till(Pence balance, Optional<Note> last) implements Book<Till, Till.Command, Till.Event> {
    static final Till EMPTY = new Till(new Pence(0), Optional.empty());
    static final Kind<Till, Command, Event> KIND = new Kind<>("till", EMPTY, Command.class, Event.class, Kind.Key.SITE,
        Kind.Size.SNAPSHOT);

    record Pence(long pence) {}
    enum Method { CASH, CARD }

    sealed interface Note {}
    record Written(Personal text, boolean urgent) implements Note {}
    record Spoken(SubjectId to, List<SubjectId> before) implements Note {}

    sealed interface Command {}
    record Pay(Pence amount, Method method) implements Command {}
    record PayWhatTheOtherHolds(BookId<Till, Command, Event> other) implements Command {}

    sealed interface Event {}
    record PaidIn(Pence amount, Method method, Pence balance) implements Event {}
    sealed interface Closing extends Event {}
    record CountedShort(SubjectId clerk, Optional<Note> note, List<Spoken> spoken, int coins) implements Closing {}
    record Closed(Instant at, LocalDate day, LocalTime time, LocalDateTime here, OffsetDateTime there)
        implements
            Closing {}

    record NothingToPay(AccountId who) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Pay(var amount, _) when amount.pence() == 0 -> refuse(new NothingToPay(scene.stamp().by()));
            case Pay(var amount, var method) -> write(new PaidIn(amount, method, plus(amount)));
            case PayWhatTheOtherHolds(var other) -> {
                var amount = scene.read(other).balance();
                yield write(new PaidIn(amount, Method.CASH, plus(amount)));
            }
        };
    }

    @Override public Till after(Event event) {
        return switch (event) {
            case PaidIn(var amount, _, var left) when !plus(amount).equals(left) ->
                throw new CorruptBook("%s leaves %s".formatted(event, plus(amount)));
            case PaidIn(_, _, var left) -> new Till(left, last);
            case CountedShort(_, var note, _, _) -> new Till(balance, note);
            case Closed _ -> EMPTY;
        };
    }

    private Pence plus(Pence amount) { return new Pence(balance.pence() + amount.pence()); }
}
