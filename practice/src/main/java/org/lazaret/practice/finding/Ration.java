package org.lazaret.practice.finding;

import static org.lazaret.core.book.Verdict.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.finding.Ration.Command;
import org.lazaret.practice.finding.Ration.Event;

/// How often somebody here has looked up within a day whether another site knows somebody, so that nobody tries out
/// numbers.
///
/// Source: UK GDPR, article 32(1) (measures that fit the risk); OWASP ASVS 4.0, 11.1.4 (limits against harvesting).
///
/// @param counted of the last day, the first first
public record Ration(List<Counted> counted) implements Book<Ration, Command, Event> {
    public static final Kind<Ration, Command, Event> KIND = new Kind<>("finding", new Ration(List.of()),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one that a site has.
    public static final BookId<Ration, Command, Event> BOOK = KIND.of("site");
    /// Of one person, within a day.
    public static final int MOST_OF_ONE = 30;
    /// Of all who work here together.
    public static final int MOST_OF_ALL = 120;
    static final Duration DAY = Duration.ofDays(1);

    public record Counted(AccountId by, Instant at) {
        boolean counts(Instant now) { return now.isBefore(at.plus(DAY)); }
    }

    public sealed interface Command {}
    public record Count() implements Command {}

    public sealed interface Event {}
    public record LookUpCounted(AccountId by, Instant at) implements Event {}

    /// From when on somebody may look up again; nothing if they may now.
    Optional<Instant> again(AccountId by, Instant now) {
        var all = standing(now);
        var theirs = all.stream().filter(one -> one.by().equals(by)).toList();
        if (theirs.size() >= MOST_OF_ONE) return Optional.of(theirs.getFirst().at().plus(DAY));
        return all.size() < MOST_OF_ALL ? Optional.empty() : Optional.of(all.getFirst().at().plus(DAY));
    }

    private List<Counted> standing(Instant now) { return counted.stream().filter(one -> one.counts(now)).toList(); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Count _ -> write(new LookUpCounted(scene.stamp().by(), scene.stamp().at()));
        };
    }

    @Override public Ration after(Event event) {
        return switch (event) {
            case LookUpCounted(var by, var at) -> new Ration(Stream.concat(standing(at).stream(), Stream.of(new Counted(
                by, at))).toList());
        };
    }
}
