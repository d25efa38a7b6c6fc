package org.lazaret.group.exposed;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Duration;
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
import org.lazaret.group.exposed.Exposures.Command;
import org.lazaret.group.exposed.Exposures.Event;

/// What was seen to be done to a site's records, each thing once with what shows it, until somebody has looked into it.
///
/// A hub in wrong hands can lie all day, each time otherwise: of each kind so many a day are written down and no more.
///
/// Source: RFC 9162, section 8 (whoever sees two signed heads that cannot both be keeps both); ISO/IEC 27037:2012, 5.4
/// (what was seen, when, and unchanged); NIST SP 800-61 rev. 2, section 3.2.5 (each incident is closed by somebody).
///
/// @param lines the oldest first; of those that are closed only the newest
/// @param said how many there ever were
/// @param stopped when a person said that the site goes on at another computer, and not here
public record Exposures(List<Line> lines, int said,
    Optional<Instant> stopped) implements Book<Exposures, Command, Event> {
    public static final Kind<Exposures, Command, Event> KIND = new Kind<>("exposed",
        new Exposures(List.of(), 0, Optional.empty()),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<Exposures, Command, Event> BOOK = KIND.of("all");
    /// Of one kind, in a day.
    static final int MOST_A_DAY = 4;
    /// Those before stand in the journal only.
    static final int MOST_LINES = 100;
    private static final Duration DAY = Duration.ofDays(1);

    /// @param number 1, 2, 3 … as they were written down
    /// @param outcome empty until somebody has looked into it
    public record Line(int number, Exposure what, Optional<Outcome> outcome) {
        public boolean open() { return outcome.isEmpty(); }
    }

    public sealed interface Command {}
    /// Something was seen.
    public record Expose(Exposure what) implements Command {}
    /// Somebody has looked into it.
    public record Close(int number, Outcome outcome) implements Command {}

    /// The site goes on at another computer, and this one writes no more.
    public record Stop() implements Command {}

    public sealed interface Event {}
    public record Exposed(int number, Exposure what) implements Event {}
    public record Closed(int number, Outcome outcome) implements Event {}

    public record Stopped(Instant at) implements Event {}

    public record ExposedAlready(int number) implements Refusal {}
    /// @param number of the last that was written down
    public record ExposedOften(int number) implements Refusal {}
    public record NotExposed(int number) implements Refusal {}
    public record ClosedBefore(int number) implements Refusal {}
    public record NotSucceeded() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Expose(var what) -> flaw(what, scene.stamp().at()).map(Verdict::<Event>refuse).orElseGet(
                () -> write(new Exposed(said + 1, what)));
            case Close(var number, var outcome) -> line(number).map(line -> close(line, outcome)).orElseGet(
                () -> refuse(new NotExposed(number)));
            case Stop() -> lost() ? write(new Stopped(scene.stamp().at())) : refuse(new NotSucceeded());
        };
    }

    private static Verdict<Event> close(Line line, Outcome outcome) {
        return line.open() ? write(new Closed(line.number(), outcome)) : refuse(new ClosedBefore(line.number()));
    }

    private Optional<Refusal> flaw(Exposure what, Instant now) {
        var known = lines.stream().filter(line -> line.what().repeats(what)).filter(
            line -> line.open() || line.what().shown() || lately(line, now)).findFirst();
        if (known.isPresent()) return Optional.of(new ExposedAlready(known.get().number()));
        var today = lines.stream().filter(line -> line.what().alike(what) && lately(line, now)).toList();
        return today.size() < MOST_A_DAY ? Optional.empty() : Optional.of(new ExposedOften(today.getLast().number()));
    }

    private static boolean lately(Line line, Instant now) { return now.isBefore(line.what().seen().plus(DAY)); }

    private Optional<Line> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /// Whether a hub goes on with other records of this site: then a person decides which computer does.
    public boolean lost() { return lines.stream().anyMatch(line -> line.open() && line.what().sort().lost()); }

    /// Those that nobody has looked into, the oldest first.
    public List<Line> open() { return lines.stream().filter(Line::open).toList(); }

    @Override public Exposures after(Event event) {
        return switch (event) {
            case Exposed(var number, _) when number != said + 1 ->
                throw new CorruptBook("exposure %d follows %d".formatted(number, said));
            case Exposed(var number, var what) -> with(new Line(number, what, Optional.empty()));
            case Closed(var number, var outcome) -> new Exposures(lines.stream().map(
                line -> line.number() == number ? new Line(number, line.what(), Optional.of(outcome)) : line).toList(),
                said, stopped);
            case Stopped(var at) -> new Exposures(lines, said, Optional.of(at));
        };
    }

    /// Closed ones go before open ones.
    private Exposures with(Line line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        if (all.size() > MOST_LINES)
            all.remove(all.stream().filter(one -> !one.open()).findFirst().orElse(all.getFirst()));
        return new Exposures(List.copyOf(all), line.number(), stopped);
    }
}
