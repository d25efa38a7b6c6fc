package org.lazaret.practice.nights;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Succeeding;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.nights.Referral.Command;
import org.lazaret.practice.nights.Referral.Event;
import org.lazaret.practice.patients.AnimalId;

/// To which sites an animal was referred, why, and until when its record may be read there.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 11 (referrals and second opinions) and 14
/// (confidentiality: with the client's consent).
///
/// @param grants in the order of their numbers 1, 2, 3 …
public record Referral(List<Kept> grants) implements Book<Referral, Command, Event> {
    public static final Kind<Referral, Command, Event> KIND = new Kind<>("nights", new Referral(List.of()),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);
    /// A grant that somebody forgets must end by itself.
    private static final int MOST_DAYS = 366;
    /// So that it goes into an entry beside the record.
    private static final int LONGEST_REASON = 2_000;

    public record Kept(long number, SiteId to, LocalDate until, boolean ended) {
        boolean stands(LocalDate day) { return !ended && !day.isAfter(until); }
    }

    public sealed interface Command {}
    /// @param animal this book's own
    /// @param until the last day on which it may be read there
    public record Refer(AnimalId animal, SiteId to, LocalDate until, Personal reason) implements Command {}
    public record EndGrant(long number) implements Command {}
    /// It is over without anybody's word: its last day is past, or another owns the animal.
    public record Lapse(long number) implements Command {}

    public sealed interface Event {}
    /// @param owner at that time: when another owns it, the grant is over
    public record Referred(long number, SiteId to, LocalDate until, Personal reason, ClientId owner, AccountId by)
        implements
            Event {}
    public record GrantEnded(long number) implements Event, Succeeding {}
    public record GrantLapsed(long number) implements Event, Succeeding {}

    public record NobodyToRefer() implements Refusal {}
    public record NotInThisZone(String site) implements Refusal {}
    public record ReasonMissing() implements Refusal {}
    public record ReasonTooLong(long letters, long most) implements Refusal {}
    public record UntilPast(LocalDate until) implements Refusal {}
    public record UntilTooFar(LocalDate latest) implements Refusal {}
    public record ReferredAlready(String site, LocalDate until) implements Refusal {}
    public record NoSuchGrant(long number) implements Refusal {}

    public static BookId<Referral, Command, Event> of(AnimalId animal) {
        return KIND.of(animal.name(), animal.subject());
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Refer wish -> fault(wish, scene).<Verdict<Event>>map(Verdict::refuse).orElseGet(
                () -> refer(wish, scene));
            case EndGrant(var number) when grants.stream().noneMatch(
                grant -> grant.number() == number && grant.stands(scene.stamp().day())) ->
                refuse(new NoSuchGrant(number));
            case EndGrant(var number) -> write(new GrantEnded(number));
            case Lapse(var number) when grants.stream().noneMatch(
                grant -> grant.number() == number && !grant.ended()) -> write();
            case Lapse(var number) -> write(new GrantLapsed(number));
        };
    }

    /// That which is lent to a site now.
    Optional<Kept> standing(SiteId to, LocalDate day) {
        return grants.stream().filter(grant -> grant.to().equals(to) && grant.stands(day)).findFirst();
    }

    /// Why an animal cannot be referred so.
    Optional<Refusal> fault(Refer wish, Scene scene) {
        var today = scene.stamp().day();
        var latest = today.plusDays(MOST_DAYS);
        if (scene.read(ZoneDirectory.BOOK).site(wish.to()).isEmpty())
            return Optional.of(new NotInThisZone(wish.to().name()));
        if (wish.reason().text().isBlank()) return Optional.of(new ReasonMissing());
        int letters = wish.reason().text().length();
        if (letters > LONGEST_REASON) return Optional.of(new ReasonTooLong(letters, LONGEST_REASON));
        if (wish.until().isBefore(today)) return Optional.of(new UntilPast(wish.until()));
        if (wish.until().isAfter(latest)) return Optional.of(new UntilTooFar(latest));
        var stands = standing(wish.to(), today);
        if (stands.isPresent())
            return Optional.of(new ReferredAlready(wish.to().name(), stands.get().until()));
        return scene.read(wish.animal().book()).owner().isEmpty()
            ? Optional.of(new NobodyToRefer())
            : Optional.empty();
    }

    private Verdict<Event> refer(Refer wish, Scene scene) {
        return write(new Referred(grants.size() + 1L, wish.to(), wish.until(), wish.reason(), scene.read(
            wish.animal().book()).owner().orElseThrow(), scene.stamp().by()));
    }

    @Override public Referral after(Event event) {
        return switch (event) {
            case Referred(var number, var to, var until, _, _, _) -> new Referral(Stream.concat(grants.stream(),
                Stream.of(new Kept(number, to, until, false))).toList());
            case GrantEnded(var number) -> over(number);
            case GrantLapsed(var number) -> over(number);
        };
    }

    private Referral over(long number) {
        return new Referral(grants.stream().map(grant -> grant.number() == number
            ? new Kept(number, grant.to(), grant.until(), true)
            : grant).toList());
    }
}
