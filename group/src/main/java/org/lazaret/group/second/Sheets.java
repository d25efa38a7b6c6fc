package org.lazaret.group.second;

import static org.lazaret.core.book.Verdict.write;

import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.group.second.Sheets.Command;
import org.lazaret.group.second.Sheets.Event;
import org.lazaret.group.zones.Key;

/// The recovery sheets of a site, of which the last holds: what opens the others is sealed to none any more.
///
/// Source: NIST SP 800-34 rev. 1, section 3.4.1 (backup and recovery); ISO/IEC 27002:2022, 8.13 and 8.24.
///
/// @param number of the one that holds, 1, 2, 3 …; 0 before there is one
/// @param key empty before there is one
public record Sheets(int number, Optional<String> key) implements Book<Sheets, Command, Event> {
    public static final Kind<Sheets, Command, Event> KIND = new Kind<>("second", new Sheets(0, Optional.empty()),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.REPLAYED);
    /// A site has one.
    public static final BookId<Sheets, Command, Event> BOOK = KIND.of("sheets");

    public sealed interface Command {}
    /// @param key to which keys are sealed from now on, hexadecimal
    public record MakeSheet(String key) implements Command {}

    public sealed interface Event {}
    public record SheetMade(int number, String key) implements Event {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case MakeSheet(var next) -> write(new SheetMade(number + 1, new Key(next).hex()));
        };
    }

    @Override public Sheets after(Event event) {
        return switch (event) {
            case SheetMade(var next, var to) -> new Sheets(next, Optional.of(to));
        };
    }
}
