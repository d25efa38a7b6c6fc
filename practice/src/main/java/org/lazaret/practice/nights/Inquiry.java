package org.lazaret.practice.nights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.lazaret.group.cover.Answer.Outcome;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Question;
import org.lazaret.group.zones.Sha;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.nights.Inquiry.Command;
import org.lazaret.practice.nights.Inquiry.Event;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.staff.Employee;

/// That another site asks for the record of one of our animals, and what it was answered: once. It has a key of its
/// own, and is destroyed after some weeks.
///
/// To lend is to refer (`Referral`), in the same act.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 5 (communication between professional colleagues) and
/// 14 (confidentiality: what is told, to whom, and why, is written down).
///
/// @param asked one, or none yet
/// @param answered whether somebody has
/// @param unread whether it was lent by itself, and nobody has read of that
/// @param epoch of the hatch that the answer last went through; 0 if it waits
public record Inquiry(List<Question> asked, boolean answered, boolean unread, long epoch)
    implements
        Book<Inquiry, Command, Event> {
    public static final Kind<Inquiry, Command, Event> KIND = new Kind<>("nights", new Inquiry(List.of(), false, false,
        0), Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);
    /// How long a record is lent by itself: until somebody is here again, after the longest weekend.
    static final int UNATTENDED_DAYS = 3;
    private static final int LETTERS = 36;
    private static final int LONGEST_NAME = 200;

    public sealed interface Command {}
    /// @param from who sealed it, as its journal proves
    public record Take(SiteId from, Question question) implements Command {}
    /// @param until the last day on which it may be read there
    public record Lend(AnimalId animal, LocalDate until) implements Command {}
    /// Nobody is here: to the site that covers this one, by the chip alone (`Unattended`).
    ///
    /// @param animal the only one that has it
    public record LendItself(AnimalId animal) implements Command {}
    /// Somebody has read that it was lent by itself.
    public record Read() implements Command {}
    public record Decline(Personal reason) implements Command {}
    public record FindNothing() implements Command {}
    /// The answer was sent.
    public record PassOn(long epoch) implements Command {}

    public sealed interface Event {}
    public record QuestionHeard(SiteId from, Question question) implements Event {}
    /// @param grant its number among the referrals of that animal
    /// @param anew false if the record was lent there already
    /// @param reason of the referral
    public record RecordGranted(SiteId to, AnimalId animal, long grant, LocalDate until, boolean anew, Personal reason,
        AccountId by) implements Event {}
    /// @param outcome why nothing is lent
    public record RecordDenied(Outcome outcome, Personal reason, AccountId by) implements Event {}
    public record AnswerPassed(long epoch) implements Event {}
    public record GrantRead(AccountId by) implements Event {}

    public record AskerNotInZone(String site) implements Refusal {}
    public record AskedAlready() implements Refusal {}
    public record NothingToAnswer() implements Refusal {}
    public record AnsweredAlready() implements Refusal {}
    public record NoMissing() implements Refusal {}
    public record NotUnattended(String site) implements Refusal {}

    /// Whom it is kept under here: it follows from who asked and what they call it, so that no site reaches what
    /// another asked, or anybody of this house.
    public static SubjectId subject(SiteId from, String name) {
        var hash = Sha.of(("asked\n" + from.name() + "\n" + name).getBytes(UTF_8));
        return new SubjectId("q" + new BigInteger(1, hash).toString(LETTERS));
    }

    public static BookId<Inquiry, Command, Event> of(SubjectId subject) { return KIND.of(subject.name(), subject); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Take(var from, var question) -> hear(from, question, scene);
            case PassOn _ when !answered -> refuse(new NothingToAnswer());
            case PassOn(var hatch) -> write(new AnswerPassed(hatch));
            case Read _ when !unread -> write();
            case Read _ -> write(new GrantRead(scene.stamp().by()));
            case Lend _,LendItself _,Decline _,FindNothing _ when asked.isEmpty() -> refuse(new NothingToAnswer());
            case Lend _,LendItself _,Decline _,FindNothing _ when answered -> refuse(new AnsweredAlready());
            case Lend(var animal, var until) -> lend(animal, until, scene);
            case LendItself _ when !unattended(scene) -> refuse(new NotUnattended(asked.getFirst().from().name()));
            case LendItself(var animal) -> lend(animal, scene.stamp().day().plusDays(UNATTENDED_DAYS), scene);
            case Decline(var reason) when reason.text().isBlank() -> refuse(new NoMissing());
            case Decline(var reason) -> Asking.tooLong(reason, Asking.LONGEST_REASON).<Verdict<Event>>map(
                Verdict::refuse).orElseGet(
                    () -> write(new RecordDenied(Outcome.DECLINED, reason, scene.stamp().by())));
            case FindNothing _ ->
                write(new RecordDenied(Outcome.NOTHING, new Personal(""), scene.stamp().by()));
        };
    }

    private Verdict<Event> hear(SiteId from, Question question, Scene scene) {
        if (scene.read(ZoneDirectory.BOOK).site(from).isEmpty()) return refuse(new AskerNotInZone(from.name()));
        if (!asked.isEmpty()) return refuse(new AskedAlready());
        return Asking.fault(question.sought(), question.reason()).or(() -> Asking.tooLong(question.by().name(),
            LONGEST_NAME)).<Verdict<Event>>map(Verdict::refuse).orElseGet(
                () -> write(new QuestionHeard(from, question)));
    }

    private boolean unattended(Scene scene) {
        var question = asked.getFirst();
        return question.sought().byChip() && scene.read(Unattended.BOOK).lends(question.from(), scene.read(
            Cover.BOOK));
    }

    private Verdict<Event> lend(AnimalId animal, LocalDate until, Scene scene) {
        var site = asked.getFirst().from();
        var reason = reason(asked.getFirst());
        var referral = scene.read(Referral.of(animal));
        var stands = referral.standing(site, scene.stamp().day());
        if (stands.isPresent())
            return write(new RecordGranted(site, animal, stands.get().number(), stands.get().until(), false, reason,
                scene.stamp().by()));
        return referral.fault(new Referral.Refer(animal, site, until, reason), scene).<Verdict<Event>>map(
            Verdict::refuse).orElseGet(
                () -> write(new RecordGranted(site, animal, referral.grants().size() + 1L,
                    until, true, reason, scene.stamp().by())));
    }

    /// Who asked and why: that stays with the animal when this is destroyed.
    private static Personal reason(Question question) {
        return new Personal("%s, %s: %s".formatted(question.by().name().text(), question.from().name(),
            question.reason().text()));
    }

    @Override public Inquiry after(Event event) {
        return switch (event) {
            case QuestionHeard(_, var question) -> new Inquiry(List.of(question), false, false, 0);
            case RecordGranted(_, _, _, _, _, _, var by) -> new Inquiry(asked, true, by.equals(Employee.SITE), 0);
            case RecordDenied _ -> new Inquiry(asked, true, false, 0);
            case AnswerPassed(var hatch) -> new Inquiry(asked, answered, unread, hatch);
            case GrantRead _ -> new Inquiry(asked, answered, false, epoch);
        };
    }
}
