package org.lazaret.group.cover;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Addressed;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Cover.Command;
import org.lazaret.group.cover.Cover.Event;
import org.lazaret.group.zones.ZoneDirectory;

/// Who cares for this site's animals when it is shut, and what it has left with them.
///
/// Source: RCVS Code of Professional Conduct, section 1.4 and supporting guidance 3 (24-hour emergency first aid).
///
/// @param by one site, or none
/// @param hatches of that site, the newest one; none before it has shown one
/// @param used the hatch that was last posted to; 0 for none
/// @param upTo how much of this site's care journal they were told of
public record Cover(List<SiteId> by, List<Hatch> hatches, long used, long upTo)
    implements
        Book<Cover, Command, Event> {
    private static final Cover NOBODY = new Cover(List.of(), List.of(), 0, 0);
    public static final Kind<Cover, Command, Event> KIND = new Kind<>("cover", NOBODY, Command.class, Event.class,
        Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one that a site has.
    public static final BookId<Cover, Command, Event> BOOK = KIND.of("site");

    public sealed interface Command {}
    /// From now on that site is asked to care at night.
    public record Name(SiteId by) implements Command {}
    public record End() implements Command {}
    /// The site that covers has shown where it takes things in.
    public record See(SiteId of, Hatch hatch) implements Command {}
    public record Post(String sealed) implements Command {}
    /// What was posted.
    public record Note(long upTo, List<Given> given, List<String> ended) implements Command {}
    /// What was lent to a site, which may be another than the one that covers.
    public record NoteLent(SiteId to, List<Given> given, List<String> ended) implements Command {}
    /// Everything is to be told anew: hatches were shut that it had posted to.
    public record Renew() implements Command {}
    /// The site that covered has destroyed what it kept.
    public record Hear(SiteId from, List<String> covers) implements Command {}

    /// Where an animal or its owner is erased here, whatever else was made of its cover must be too.
    public record OrderErasure(SiteId to, List<Order> orders) implements Command {}

    /// Who is erased.
    public enum Whom { ANIMAL, OWNER }

    /// @param name as the site confirms it: another than the cover's, whose summary it may have destroyed before
    public record Order(String name, String cover, Whom whom) {}

    /// An animal that is covered.
    ///
    /// @param owner at that time; when another owns it, it is another cover
    /// @param round how often it was covered before; below zero: it is no cover, but lent with that referral
    /// @param mark of what was told; it tells nobody else what
    public record Given(String animal, String owner, long round, String cover, String mark) {}

    public sealed interface Event {}
    public record Asked(SiteId by) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return List.of(by); }
    }
    public record Left(SiteId by) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return List.of(by); }
    }
    public record HatchSeen(SiteId of, Hatch hatch) implements Event {}
    /// @param sealed to that hatch; nobody else reads it, this site neither
    public record Posted(SiteId to, long epoch, String sealed) implements Event, Addressed, Wrapping.Sent {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }
    public record Noted(SiteId to, long upTo, List<Given> given, List<String> ended) implements Event {}
    public record Renewed() implements Event {}
    public record ErasureOrdered(SiteId to, List<Order> orders) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }
    public record DestructionHeard(SiteId from, List<String> covers) implements Event {}

    public record CoverNotInZone(String site) implements Refusal {}
    public record CoveredAlready(String site) implements Refusal {}
    public record NotCovered() implements Refusal {}
    public record HatchNotNewer(long epoch, long known) implements Refusal {}
    public record HatchOfAnother(String found, String expected) implements Refusal {}
    public record NoHatch() implements Refusal {}

    public Optional<SiteId> site() { return by.stream().findFirst(); }

    public Optional<Hatch> hatch() { return hatches.stream().findFirst(); }

    /// Whether something that was posted may never be opened, because it came too late.
    public boolean stale() { return hatch().filter(hatch -> used > 0 && used < hatch.oldest()).isPresent(); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Name(var site) when scene.read(ZoneDirectory.BOOK).site(site).isEmpty() ->
                refuse(new CoverNotInZone(site.name()));
            case Name(var site) when by.contains(site) -> refuse(new CoveredAlready(site.name()));
            case Name(var site) when by.isEmpty() -> write(new Asked(site));
            case Name(var site) -> new Verdict.Written<>(List.of(new Left(by.getFirst()), new Asked(site)));
            case End _ when by.isEmpty() -> refuse(new NotCovered());
            case End _ -> write(new Left(by.getFirst()));
            case See(var of, _) when !by.contains(of) ->
                refuse(new HatchOfAnother(of.name(), site().map(SiteId::name).orElse("")));
            case See(_, var hatch) when hatch().filter(known -> !hatch.isNewerThan(known)).isPresent() ->
                refuse(new HatchNotNewer(hatch.epoch(), hatches.getFirst().epoch()));
            case See(var of, var hatch) -> write(new HatchSeen(of, hatch));
            case Post _ when hatches.isEmpty() -> refuse(new NoHatch());
            case Post(var sealed) -> write(new Posted(by.getFirst(), hatches.getFirst().epoch(), sealed));
            case Note _ when by.isEmpty() -> refuse(new NotCovered());
            case Note(var size, var given, var ended) -> write(new Noted(by.getFirst(), size, given, ended));
            case NoteLent(var to, var given, var ended) -> write(new Noted(to, upTo, given, ended));
            case Renew _ -> write(new Renewed());
            case OrderErasure(var to, var orders) -> write(new ErasureOrdered(to, orders));
            case Hear(var from, var covers) -> write(new DestructionHeard(from, covers));
        };
    }

    @Override public Cover after(Event event) {
        return switch (event) {
            case Asked(var site) -> new Cover(List.of(site), List.of(), 0, 0);
            case Left _ -> NOBODY;
            case HatchSeen(_, var hatch) -> new Cover(by, List.of(hatch), used, upTo);
            case Posted(_, var epoch, _) -> new Cover(by, hatches, epoch, upTo);
            case Noted(_, var size, _, _) -> new Cover(by, hatches, used, size);
            case Renewed _ -> new Cover(by, hatches, 0, 0);
            case ErasureOrdered _,DestructionHeard _ -> this;
        };
    }
}
