package org.lazaret.practice.staff;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.staff.SignIns.Command;
import org.lazaret.practice.staff.SignIns.Event;

/// When one employee came and went in one month, and who tried to be them; under their own key. From which device they
/// came is in the header of each line.
///
/// A month, so that nobody's book grows without bound. Nothing in it is a secret: neither what was typed nor its hash.
///
/// Source: OWASP Application Security Verification Standard 5.0, 16.3.1 (attempts to sign in are logged, those that
/// succeed and those that fail); NIST SP 800-63B-4, section 3.2.2 (rate limiting).
public record SignIns() implements Book<SignIns, Command, Event> {
    public static final Kind<SignIns, Command, Event> KIND = new Kind<>("staff", new SignIns(), Command.class,
        Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record Come(EmployeeId who, Means by, boolean house) implements Command {}
    /// Goes on at a screen that was locked.
    public record Unlock(EmployeeId who, Means by) implements Command {}
    public record Leave(EmployeeId who, Leaving why) implements Command {}
    /// Counts who tried in vain to be them.
    ///
    /// @param address of the network, empty for a device of the house
    public record Count(EmployeeId who, Guesses guesses, Personal address) implements Command {}

    public sealed interface Event {}
    public record SignedIn(EmployeeId who, Means by, boolean house) implements Event {}
    public record Unlocked(EmployeeId who, Means by) implements Event {}
    public record SignedOut(EmployeeId who, Leaving why) implements Event {}
    public record SignInsFailed(EmployeeId who, Guesses guesses, Personal address) implements Event {}

    public record NotTheDoor() implements Refusal {}

    /// Of that employee, in the month of that moment.
    public static BookId<SignIns, Command, Event> of(EmployeeId who, Instant at) {
        return KIND.of(who.name() + "-" + YearMonth.from(at.atOffset(ZoneOffset.UTC)), who.subject());
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Come(var who, _, _) when !by(who, scene) -> refuse(new NotTheDoor());
            case Come(var who, var by, var house) -> write(new SignedIn(who, by, house));
            case Unlock(var who, _) when !by(who, scene) -> refuse(new NotTheDoor());
            case Unlock(var who, var by) -> write(new Unlocked(who, by));
            case Leave(var who, _) when !by(who, scene) && !bySite(scene) -> refuse(new NotTheDoor());
            case Leave(var who, var why) -> write(new SignedOut(who, why));
            case Count _ when !bySite(scene) -> refuse(new NotTheDoor());
            case Count(var who, var guesses, var address) -> write(new SignInsFailed(who, guesses, address));
        };
    }

    private static boolean by(EmployeeId who, Scene scene) { return who.account().equals(scene.stamp().by()); }

    static boolean bySite(Scene scene) { return Employee.SITE.equals(scene.stamp().by()); }

    @Override public SignIns after(Event event) { return this; }
}
