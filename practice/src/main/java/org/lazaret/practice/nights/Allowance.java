package org.lazaret.practice.nights;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.practice.nights.Allowance.Command;
import org.lazaret.practice.nights.Allowance.Event;

/// How much another site has asked this one for within a day, of what is open, was not lent, or went by itself: so
/// that no site tries out who is a client here, and no intruder at one has one record after the other.
///
/// Source: UK GDPR, article 32(1) (measures that fit the risk); OWASP ASVS 4.0, 11.1.4 (limits against harvesting).
///
/// @param counted the first first
public record Allowance(List<Counted> counted) implements Book<Allowance, Command, Event> {
    public static final Kind<Allowance, Command, Event> KIND = new Kind<>("nights", new Allowance(List.of()),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// Of which each counts for a day.
    public static final int MOST = 20;
    private static final Duration DAY = Duration.ofDays(1);

    /// @param question its name
    public record Counted(String question, Instant at) {
        boolean counts(Instant now) { return now.isBefore(at.plus(DAY)); }
    }

    public sealed interface Command {}
    public record Count(SiteId from, String question) implements Command {}
    /// A person lent it.
    public record Free(String question) implements Command {}

    public sealed interface Event {}
    public record QuestionCounted(String question, Instant at) implements Event {}
    public record QuestionFreed(String question) implements Event {}

    public record AskedTooMuch(String site, long most, Instant again) implements Refusal {}

    public static BookId<Allowance, Command, Event> of(SiteId from) { return KIND.of(from.name()); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        var now = scene.stamp().at();
        return switch (command) {
            case Count(_, var question) when has(question) -> write();
            case Count(var from, _) when standing(now).size() >= MOST ->
                refuse(new AskedTooMuch(from.name(), MOST, standing(now).getFirst().at().plus(DAY)));
            case Count(_, var question) -> write(new QuestionCounted(question, now));
            case Free(var question) when !has(question) -> write();
            case Free(var question) -> write(new QuestionFreed(question));
        };
    }

    private boolean has(String question) { return counted.stream().anyMatch(one -> one.question().equals(question)); }

    private List<Counted> standing(Instant now) { return counted.stream().filter(one -> one.counts(now)).toList(); }

    @Override public Allowance after(Event event) {
        return switch (event) {
            case QuestionCounted(var question, var at) -> new Allowance(Stream.concat(standing(at).stream(), Stream.of(
                new Counted(question, at))).toList());
            case QuestionFreed(var question) -> new Allowance(counted.stream().filter(Predicate.not(
                one -> one.question().equals(question))).toList());
        };
    }
}
