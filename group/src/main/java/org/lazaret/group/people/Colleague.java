package org.lazaret.group.people;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.people.Colleague.Command;
import org.lazaret.group.people.Colleague.Event;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.ZoneDirectory;

/// Somebody from another site of the zone, as their home last said. It is under a key of theirs here, and dies with it.
///
/// Whoever brought the letter, it counts only if it is signed with the key under which their home is enrolled in this
/// site's own directory, and is newer than what is known.
///
/// Source: NIST SP 800-63C-4, sections 3.2 and 4.7 (assertions that are signed, and reach one audience); UK GDPR,
/// article 5(1)(d).
///
/// @param homes one, or none yet
/// @param cards one while they work there
public record Colleague(List<SiteId> homes, long number, List<Card> cards, Instant until)
    implements
        Book<Colleague, Command, Event> {
    public static final Kind<Colleague, Command, Event> KIND = new Kind<>("people",
        new Colleague(List.of(), 0, List.of(), Instant.EPOCH), Command.class, Event.class, Kind.Key.SUBJECT,
        Kind.Size.REPLAYED);

    public sealed interface Command {}
    /// @param envelope the letter, opened
    public record Hear(AccountId who, Personal envelope) implements Command {}
    /// An order takes away what their home has said until now.
    public record Stop() implements Command {}

    public sealed interface Event {}
    public record Introduced(SiteId home, long number, Card card, Instant until) implements Event {}
    public record Withdrawn(SiteId home, long number) implements Event {}
    /// They are nobody here, until their home says something newer.
    public record Stopped() implements Event {}

    public record NoLetter() implements Refusal {}
    public record HomeNotInZone(String home) implements Refusal {}
    public record NotSignedByHome(String home) implements Refusal {}
    public record FromAnotherHome(String found, String known) implements Refusal {}
    public record NotNewer(long number, long known) implements Refusal {}
    public record OutOfDate(Instant until) implements Refusal {}

    public static BookId<Colleague, Command, Event> of(AccountId who) {
        return KIND.of(who.name(), new SubjectId(who.name()));
    }

    /// What counts at that time: nothing, if they left, or their home was not heard from for too long.
    public Optional<Card> at(Instant now) { return cards.stream().findFirst().filter(_ -> now.isBefore(until)); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Stop() when cards.isEmpty() -> write();
            case Stop() -> write(new Stopped());
            case Hear(var who, var envelope) -> {
                var letter = read(envelope.text());
                if (letter.isEmpty() || !letter.get().who().equals(who)) yield refuse(new NoLetter());
                var flaw = flaw(letter.get(), Dsse.parse(envelope.text()), scene);
                yield flaw.map(Verdict::<Event>refuse).orElseGet(() -> write(event(letter.get())));
            }
        };
    }

    private static Optional<Letter> read(String line) {
        try {
            return Optional.of(Letter.of(Dsse.parse(line)));
        } catch (CorruptBook none) {
            return Optional.empty();
        }
    }

    private Optional<Refusal> flaw(Letter letter, Dsse envelope, Scene scene) {
        var home = letter.home().name();
        var site = scene.read(ZoneDirectory.BOOK).site(letter.home());
        if (site.isEmpty()) return Optional.of(new HomeNotInZone(home));
        if (!envelope.signedBy(site.get().keys().signing())) return Optional.of(new NotSignedByHome(home));
        if (!homes.isEmpty() && !homes.contains(letter.home()))
            return Optional.of(new FromAnotherHome(home, homes.getFirst().name()));
        if (letter.number() <= number) return Optional.of(new NotNewer(letter.number(), number));
        return scene.stamp().at().isBefore(letter.until())
            ? Optional.empty()
            : Optional.of(new OutOfDate(letter.until()));
    }

    private static Event event(Letter letter) {
        return letter.card().<Event>map(
            card -> new Introduced(letter.home(), letter.number(), card, letter.until())).orElseGet(
                () -> new Withdrawn(letter.home(), letter.number()));
    }

    @Override public Colleague after(Event event) {
        return switch (event) {
            case Introduced(_, var next, _, _) when next <= number -> throw old(next);
            case Introduced(var home, var next, var card, var ends) ->
                new Colleague(List.of(home), next, List.of(card), ends);
            case Stopped() -> new Colleague(homes, number, List.of(), until);
            case Withdrawn(_, var next) when next <= number -> throw old(next);
            case Withdrawn(var home, var next) -> new Colleague(List.of(home), next, List.of(), until);
        };
    }

    private CorruptBook old(long next) {
        return new CorruptBook("letter %d comes after letter %d".formatted(next, number));
    }
}
