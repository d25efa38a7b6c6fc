package org.lazaret.group.orders;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Session;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Holds.Command;
import org.lazaret.group.orders.Holds.Event;
import org.lazaret.group.orders.OrderBook.Spent;
import org.lazaret.group.orders.OrderBook.State;

/// Whom a site has stopped by itself, for an hour, and whether that still holds.
///
/// It is what a response plan lets a site do without asking anybody: it takes something away, ends by itself, and two
/// people there undo it. When it ends by itself, what it stopped proves nothing any more, until somebody gives new
/// means; when two people undo it, all is as before.
///
/// Source: NIST CSF 2.0, RS.MI-01 (incidents are contained); NIST SP 800-61 rev. 2, section 3.3.1 (a strategy of
/// containment that is decided beforehand).
///
/// @param holds the oldest first; of those that are over only the newest
/// @param said how many there ever were
public record Holds(List<Hold> holds, int said) implements Book<Holds, Command, Event> {
    public static final Kind<Holds, Command, Event> KIND = new Kind<>("orders", new Holds(List.of(), 0),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<Holds, Command, Event> BOOK = KIND.of("own");
    /// No plan lets a site stop anybody for longer without a person.
    public static final long LONGEST_SECONDS = 3_600;
    static final int MOST = 100;

    /// Somebody who is stopped, or was.
    ///
    /// @param number 1, 2, 3 … as they were made
    /// @param cause by which number whoever found it knows it
    /// @param left seconds that it still lasts
    public record Hold(int number, Suspend whom, int cause, Instant since, long left, State state) implements Lasting {
        @Override public String hash() { return Integer.toString(number); }

        public boolean inForce() { return state == State.IN_FORCE; }

        private Hold passed(List<Spent> all) {
            long seconds = all.stream().filter(spent -> spent.hash().equals(hash())).mapToLong(Spent::seconds).sum();
            if (!inForce()) return this;
            return seconds < left ? new Hold(number, whom, cause, since, left - seconds, state) : now(State.OVER);
        }

        private Hold now(State next) { return new Hold(number, whom, cause, since, 0, next); }
    }

    public sealed interface Command {}
    /// The site stops somebody.
    public record Stop(Suspend whom, int cause) implements Command {}
    /// So much time passed at the site since this was last told.
    public record Count(List<Spent> holds) implements Command {}
    /// Two people of the site, of whom the other has proven to be here, end it.
    public record Release(int number, AccountId other) implements Command {}

    public sealed interface Event {}
    public record Held(int number, Suspend whom, int cause, Instant at) implements Event {}
    public record HoldsPassed(List<Spent> holds) implements Event {}
    public record Released(int number, AccountId other) implements Event {}

    public record OnlyTheSite() implements Refusal {}
    public record HeldTooLong(long seconds, long most) implements Refusal {}
    public record HoldNotInForce() implements Refusal {}
    public record StoppedByIt() implements Refusal {}
    public record ReleaseNeedsTwo() implements Refusal {}

    /// What holds for whoever is there with that device, the longest first.
    public Optional<Hold> against(AccountId who, DeviceId device) {
        return inForce().stream().filter(one -> one.whom.names(who, device)).max(
            (one, other) -> Long.compare(one.left, other.left));
    }

    public List<Hold> inForce() { return holds.stream().filter(Hold::inForce).toList(); }

    public Optional<Hold> find(int number) { return holds.stream().filter(one -> one.number == number).findFirst(); }

    /// What was done about what that number was found.
    public Optional<Hold> because(int cause) { return holds.stream().filter(one -> one.cause == cause).findFirst(); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Stop _,Count _ when !scene.stamp().by().equals(Session.SITE) -> refuse(new OnlyTheSite());
            case Stop(var whom, _) when whom.seconds() > LONGEST_SECONDS ->
                refuse(new HeldTooLong(whom.seconds(), LONGEST_SECONDS));
            case Stop(var whom, var cause) -> write(new Held(said + 1, whom, cause, scene.stamp().at()));
            case Count(var spent) -> count(spent.stream().filter(this::counts).toList());
            case Release(var number, var other) -> release(number, other, scene);
        };
    }

    private boolean counts(Spent spent) {
        return spent.seconds() > 0 && inForce().stream().anyMatch(one -> one.hash().equals(spent.hash()));
    }

    private static Verdict<Event> count(List<Spent> spent) {
        return spent.isEmpty() ? write() : write(new HoldsPassed(spent));
    }

    private Verdict<Event> release(int number, AccountId other, Scene scene) {
        var hold = find(number).filter(Hold::inForce);
        if (hold.isEmpty()) return refuse(new HoldNotInForce());
        var by = scene.stamp();
        if (by.by().equals(other)) return refuse(new ReleaseNeedsTwo());
        var whom = hold.get().whom;
        return whom.names(by.by(), by.dev()) || whom.names(other, by.dev())
            ? refuse(new StoppedByIt())
            : write(new Released(number, other));
    }

    @Override public Holds after(Event event) {
        return switch (event) {
            case Held(var number, _, _, _) when number != said + 1 ->
                throw new CorruptBook("hold %d follows %d".formatted(number, said));
            case Held(var number, var whom, var cause, var at) ->
                with(new Hold(number, whom, cause, at, whom.seconds(), State.IN_FORCE));
            case HoldsPassed(var spent) -> new Holds(holds.stream().map(one -> one.passed(spent)).toList(), said);
            case Released(var number, _) -> new Holds(holds.stream().map(
                one -> one.number == number ? one.now(State.UNDONE) : one).toList(), said);
        };
    }

    /// Those that are over go first.
    private Holds with(Hold one) {
        var all = new ArrayList<>(holds);
        all.add(one);
        if (all.size() > MOST)
            all.remove(all.stream().filter(old -> !old.inForce()).findFirst().orElse(all.getFirst()));
        return new Holds(List.copyOf(all), one.number);
    }
}
