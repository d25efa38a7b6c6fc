package org.lazaret.practice.exports;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.exports.Exports.Command;
import org.lazaret.practice.exports.Exports.Event;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Role;

/// Which lists of all clients were let out of the house, to whom and what for.
///
/// One stolen password must not be enough to carry all of them away at once: a practice manager asks, and a colleague
/// who stands there signs.
///
/// Source: UK GDPR and Regulation (EU) 2016/679, articles 5(1)(f), 5(2) and 32(4); NIST SP 800-53 revision 5, AC-3(2)
/// (dual authorization).
///
/// @param exports the oldest first, of the last only
/// @param said how many there ever were
public record Exports(List<Export> exports, int said) implements Book<Exports, Command, Event> {
    public static final Kind<Exports, Command, Event> KIND = new Kind<>("exports", new Exports(List.of(), 0),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<Exports, Command, Event> BOOK = KIND.of("site");
    /// So long the list can be fetched.
    static final Duration OPEN = Duration.ofMinutes(15);
    private static final int KEPT = 50;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;

    /// @param number 1, 2, 3 … as they were let out
    /// @param by who asked, and alone may fetch it
    /// @param second who signed
    /// @param why what for, e.g. `letters about the new address`
    public record Export(int number, AccountId by, AccountId second, String why, Instant at) {}

    public sealed interface Command {}
    /// @param second whose signature was looked at
    public record LetOut(String why, AccountId second) implements Command {}

    public sealed interface Event {}
    public record LetOutBy(Export export) implements Event {}

    public record NotInChargeOfExports() implements Refusal {}
    public record WhatForMissing(int shortest, int longest) implements Refusal {}
    public record NoColleague() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        var by = scene.stamp().by();
        return switch (command) {
            case LetOut _ when !scene.read(EmployeeId.of(by).book()).is(Role.PRACTICE_MANAGER) ->
                refuse(new NotInChargeOfExports());
            case LetOut(var why, _) when why.strip().length() < SHORTEST || why.strip().length() > LONGEST ->
                refuse(new WhatForMissing(SHORTEST, LONGEST));
            case LetOut(_, var second) when second.equals(by) || !works(second, scene) -> refuse(new NoColleague());
            case LetOut(var why, var second) ->
                write(new LetOutBy(new Export(said + 1, by, second, why.strip(), scene.stamp().at())));
        };
    }

    private static boolean works(AccountId who, Scene scene) {
        var file = scene.read(EmployeeId.of(who).book());
        return file.engaged() && !file.left();
    }

    /// The one that may be fetched now by whoever this is.
    public Optional<Export> open(int number, AccountId by, Instant now) {
        return exports.stream().filter(one -> one.number == number && one.by.equals(by) && now.isBefore(one.at.plus(
            OPEN))).findFirst();
    }

    @Override public Exports after(Event event) {
        return switch (event) {
            case LetOutBy(var export) when export.number != said + 1 ->
                throw new CorruptBook("export %d follows %d".formatted(export.number, said));
            case LetOutBy(var export) -> new Exports(Stream.concat(exports.stream().skip(Math.max(0, exports.size()
                - KEPT + 1)), Stream.of(export)).toList(), export.number);
        };
    }
}
