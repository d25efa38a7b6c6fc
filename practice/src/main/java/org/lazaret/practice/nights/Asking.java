package org.lazaret.practice.nights;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Answer;
import org.lazaret.group.cover.Sought;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.nights.Asking.Command;
import org.lazaret.practice.nights.Asking.Event;

/// That another site was asked for the record of an animal, and what it answered. It is about somebody who may be
/// nobody here: it has a key of its own, and is destroyed after some weeks.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 5 (communication between professional colleagues: who
/// takes an animal over asks for its history) and 14 (confidentiality).
///
/// @param to one site, or none yet
/// @param epoch of the hatch that it last went through; 0 if it waits
/// @param answers one, or none yet
/// @param turnedAway whether it was answered that too much was asked
public record Asking(List<SiteId> to, long epoch, List<Answer> answers, boolean turnedAway)
    implements
        Book<Asking, Command, Event> {
    public static final Kind<Asking, Command, Event> KIND = new Kind<>("nights",
        new Asking(List.of(), 0, List.of(), false),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);
    /// So that it goes into the reason of a referral, beside who asked.
    public static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_NAME = 200;

    public sealed interface Command {}
    public record Put(SiteId to, Sought sought, Personal reason) implements Command {}
    /// It was sent.
    public record Pass(long epoch) implements Command {}
    /// @param from who sealed it, as its journal proves
    public record Hear(SiteId from, Answer answer) implements Command {}

    /// Too much was asked; again from that moment on.
    public record HearLimit(SiteId from, Instant again) implements Command {}

    public sealed interface Event {}
    public record QuestionPut(SiteId to, Sought sought, Personal reason, AccountId by) implements Event {}
    public record QuestionPassed(long epoch) implements Event {}
    public record AnswerHeard(SiteId from, Answer answer) implements Event {}

    public record LimitHeard(SiteId from, Instant again) implements Event {}

    public record AskedNotInZone(String site) implements Refusal {}
    public record AskedTwice() implements Refusal {}
    public record SoughtTooLittle() implements Refusal {}
    public record SoughtChip(long digits) implements Refusal {}
    public record SoughtTooLong(long letters, long most) implements Refusal {}
    public record WhyMissing() implements Refusal {}
    public record NothingAsked() implements Refusal {}
    public record AnswerOfAnother(String found, String expected) implements Refusal {}
    public record AnsweredBefore() implements Refusal {}

    /// @param name opaque, for this one alone
    public static BookId<Asking, Command, Event> of(String name) { return KIND.of(name, new SubjectId(name)); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Put _ when !to.isEmpty() -> refuse(new AskedTwice());
            case Put(var site, _, _) when scene.read(ZoneDirectory.BOOK).site(site).isEmpty() ->
                refuse(new AskedNotInZone(site.name()));
            case Put(var site, var sought, var reason) -> fault(sought, reason).<Verdict<Event>>map(
                Verdict::refuse).orElseGet(() -> write(new QuestionPut(site, sought, reason, scene.stamp().by())));
            case Pass _ when to.isEmpty() -> refuse(new NothingAsked());
            case Pass(var hatch) -> write(new QuestionPassed(hatch));
            case Hear _,HearLimit _ when to.isEmpty() -> refuse(new NothingAsked());
            case Hear(var from, _) when !to.contains(from) ->
                refuse(new AnswerOfAnother(from.name(), to.getFirst().name()));
            case HearLimit(var from, _) when !to.contains(from) ->
                refuse(new AnswerOfAnother(from.name(), to.getFirst().name()));
            case Hear _,HearLimit _ when turnedAway || !answers.isEmpty() -> refuse(new AnsweredBefore());
            case Hear(var from, var answer) -> write(new AnswerHeard(from, answer));
            case HearLimit(var from, var again) -> write(new LimitHeard(from, again));
        };
    }

    /// Why something cannot be asked so; it is looked for at both ends.
    static Optional<Refusal> fault(Sought sought, Personal reason) {
        if (!sought.enough()) return Optional.of(new SoughtTooLittle());
        var chip = sought.chip().text();
        if (!chip.isEmpty() && !chip.matches("[0-9]{15}|[0-9]{10}")) return Optional.of(new SoughtChip(chip.length()));
        if (reason.text().isBlank()) return Optional.of(new WhyMissing());
        return Stream.concat(sought.said().stream().flatMap(text -> tooLong(text, LONGEST_NAME).stream()),
            tooLong(reason, LONGEST_REASON).stream()).findFirst();
    }

    static Optional<Refusal> tooLong(Personal text, int most) {
        int letters = text.text().length();
        return letters > most ? Optional.of(new SoughtTooLong(letters, most)) : Optional.empty();
    }

    @Override public Asking after(Event event) {
        return switch (event) {
            case QuestionPut(var site, _, _, _) -> new Asking(List.of(site), 0, List.of(), false);
            case QuestionPassed(var hatch) -> new Asking(to, hatch, answers, turnedAway);
            case AnswerHeard(_, var answer) -> new Asking(to, epoch, List.of(answer), false);
            case LimitHeard _ -> new Asking(to, epoch, answers, true);
        };
    }
}
