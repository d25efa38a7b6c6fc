package org.lazaret.group.cover;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lazaret.core.book.Addressed;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Hatches.Command;
import org.lazaret.group.cover.Hatches.Event;
import org.lazaret.group.zones.Key;

/// Whose animals this site cares for when they are shut, where it takes in what they hand over, and what it has yet to
/// tell them that it destroyed.
///
/// What was destroyed here could still be opened from the sender's journal with the hatch it was sealed to: only when
/// that is shut is the destruction told.
///
/// Source: UK GDPR, articles 17(1) and 19 (who was told of data is told of its erasure).
///
/// @param writers sites that cover this one, and tell it through the same hatch what they saw
/// @param open from the oldest to the newest
/// @param owed destroyed, and not told yet
public record Hatches(List<Ward> wards, List<Ward> writers, long opened, List<Own> open, List<Owed> owed)
    implements
        Book<Hatches, Command, Event> {
    public static final Kind<Hatches, Command, Event> KIND = new Kind<>("cover", new Hatches(List.of(), List.of(), 0,
        List.of(), List.of()), Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one that a site has.
    public static final BookId<Hatches, Command, Event> BOOK = KIND.of("site");
    /// How old a hatch may be before the next one opens, though nothing was destroyed.
    public static final Duration RENEWED_AFTER = Duration.ofDays(30);
    /// What is destroyed within an hour is told together: each new hatch costs an erasure.
    public static final Duration TOGETHER = Duration.ofHours(1);
    /// How long the last waits for those who have not used a newer one.
    public static final Duration WAITS = Duration.ofDays(60);

    private static final int MOST_COVERS = 500;

    /// A site that hands things in here.
    ///
    /// @param used the newest hatch it has posted to
    public record Ward(SiteId site, long used) {}

    /// @param keeper of its private half
    public record Own(long epoch, String keeper, Key key, Instant at) {}

    /// @param epoch of the newest hatch when it was destroyed
    public record Owed(SiteId to, String cover, long epoch) {}

    public sealed interface Command {}
    public record TakeOn(SiteId ward) implements Command {}
    public record LetGo(SiteId ward) implements Command {}
    /// A site covers this one, and will tell what it saw.
    public record Heed(SiteId writer) implements Command {}
    public record Open(String keeper, Key key) implements Command {}
    public record HearUsed(SiteId ward, long epoch) implements Command {}
    public record Destroy(SiteId of, List<String> covers) implements Command {}
    /// Its private half is erased.
    public record Shut(long epoch) implements Command {}

    public sealed interface Event {}
    public record TakenOn(SiteId ward) implements Event {}
    public record LetGoOf(SiteId ward) implements Event {}
    public record Heeded(SiteId writer) implements Event {}
    public record Opened(Own hatch) implements Event {}
    /// Shown again to those who have not used a newer one when an older one is shut.
    public record Shown(List<SiteId> to, Hatch hatch) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return to; }
    }
    public record Used(SiteId ward, long epoch) implements Event {}
    public record Destroyed(SiteId of, List<String> covers) implements Event {}
    public record HatchShut(long epoch) implements Event {}
    public record DestructionTold(SiteId to, List<String> covers) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }

    public record NoSuchHatch(long epoch) implements Refusal {}

    public Optional<Own> newest() { return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast()); }

    public Optional<Own> hatch(long epoch) { return open.stream().filter(own -> own.epoch() == epoch).findFirst(); }

    public boolean covers(SiteId site) { return wards.stream().anyMatch(ward -> ward.site().equals(site)); }

    /// Whether that site tells what it saw of this one's animals; also long after it covers them no more.
    public boolean heeds(SiteId site) { return writers.stream().anyMatch(writer -> writer.site().equals(site)); }

    private List<Ward> all() { return Stream.concat(wards.stream(), writers.stream()).toList(); }

    /// Whether a new hatch is to be opened.
    public boolean wanting(Instant now) {
        if (open.isEmpty()) return !all().isEmpty();
        var age = Duration.between(open.getLast().at(), now);
        boolean owing = owed.stream().anyMatch(each -> each.epoch() == open.getLast().epoch());
        return age.compareTo(owing ? TOGETHER : RENEWED_AFTER) >= 0;
    }

    /// The oldest, if everyone has used a newer one or had time enough to.
    public Optional<Own> idle(Instant now) {
        if (open.size() < 2) return Optional.empty();
        var oldest = open.getFirst();
        boolean moved = all().stream().allMatch(ward -> ward.used() > oldest.epoch());
        return moved || now.isAfter(open.get(1).at().plus(WAITS)) ? Optional.of(oldest) : Optional.empty();
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case TakeOn(var site) -> showing(site, new TakenOn(site));
            case LetGo(var site) -> covers(site) ? write(new LetGoOf(site)) : nothing();
            case Heed(var site) -> heeds(site) ? nothing() : showing(site, new Heeded(site));
            case Open(var keeper, var key) -> open(new Own(opened + 1, keeper, key, scene.stamp().at()));
            case HearUsed(var site, var epoch) ->
                all().stream().anyMatch(each -> each.site().equals(site) && each.used() != epoch)
                    ? write(new Used(site, epoch))
                    : nothing();
            case Destroy(var site, var covers) -> write(new Destroyed(site, covers));
            case Shut(var epoch) when hatch(epoch).isEmpty() -> refuse(new NoSuchHatch(epoch));
            case Shut(var epoch) -> shut(epoch);
        };
    }

    private static Verdict<Event> nothing() { return new Verdict.Written<>(List.of()); }

    private Verdict<Event> showing(SiteId site, Event because) {
        var events = new ArrayList<Event>();
        events.add(because);
        newest().ifPresent(own -> events.add(shown(List.of(site), own, open.getFirst().epoch())));
        return new Verdict.Written<>(List.copyOf(events));
    }

    private static Shown shown(List<SiteId> to, Own own, long oldest) {
        return new Shown(to, new Hatch(own.epoch(), own.key(), oldest));
    }

    private Verdict<Event> open(Own own) {
        var events = new ArrayList<Event>();
        events.add(new Opened(own));
        var oldest = open.isEmpty() ? own.epoch() : open.getFirst().epoch();
        if (!all().isEmpty()) events.add(shown(all().stream().map(Ward::site).distinct().toList(), own, oldest));
        return new Verdict.Written<>(List.copyOf(events));
    }

    private Verdict<Event> shut(long epoch) {
        var events = new ArrayList<Event>();
        events.add(new HatchShut(epoch));
        var told = owed.stream().filter(each -> each.epoch() <= epoch).toList();
        for (var site : told.stream().map(Owed::to).distinct().toList())
            for (var some : pieces(told.stream().filter(each -> each.to().equals(site)).map(Owed::cover).toList()))
                events.add(new DestructionTold(site, some));
        var late = all().stream().filter(ward -> ward.used() <= epoch).map(Ward::site).distinct().toList();
        var left = but(open, own -> own.epoch() == epoch);
        if (!late.isEmpty() && !left.isEmpty())
            events.add(shown(late, left.getLast(), left.getFirst().epoch()));
        return new Verdict.Written<>(List.copyOf(events));
    }

    /// As many as go into an entry.
    private static List<List<String>> pieces(List<String> covers) {
        var pieces = new ArrayList<List<String>>();
        for (int from = 0; from < covers.size(); from += MOST_COVERS)
            pieces.add(List.copyOf(covers.subList(from, Math.min(covers.size(), from + MOST_COVERS))));
        return pieces;
    }

    @Override public Hatches after(Event event) {
        return switch (event) {
            case TakenOn(var site) -> handing(with(wards, new Ward(site, 0)), writers);
            case LetGoOf(var site) -> handing(without(wards, site), writers);
            case Heeded(var site) -> handing(wards, with(writers, new Ward(site, 0)));
            case Opened(var own) -> new Hatches(wards, writers, own.epoch(), and(open, own), owed);
            case Shown _ -> this;
            case Used(var site, var epoch) -> handing(used(wards, site, epoch), used(writers, site, epoch));
            case Destroyed(var site, var covers) -> new Hatches(wards, writers, opened, open, owing(site, covers));
            case HatchShut(var epoch) ->
                new Hatches(wards, writers, opened, but(open, own -> own.epoch() == epoch), owed);
            case DestructionTold(var to, var covers) -> new Hatches(wards, writers, opened, open, but(owed,
                each -> each.to().equals(to) && covers.contains(each.cover())));
        };
    }

    private Hatches handing(List<Ward> covered, List<Ward> covering) {
        return new Hatches(covered, covering, opened, open, owed);
    }

    private static List<Ward> used(List<Ward> all, SiteId site, long epoch) {
        return all.stream().map(each -> each.site().equals(site) ? new Ward(site, epoch) : each).toList();
    }

    private static List<Ward> with(List<Ward> all, Ward ward) { return and(without(all, ward.site()), ward); }

    private static List<Ward> without(List<Ward> all, SiteId site) {
        return but(all, ward -> ward.site().equals(site));
    }

    private List<Owed> owing(SiteId to, List<String> covers) {
        var fresh = covers.stream().filter(cover -> owed.stream().noneMatch(
            each -> each.to().equals(to) && each.cover().equals(cover)));
        return Stream.concat(owed.stream(), fresh.map(cover -> new Owed(to, cover, opened))).toList();
    }

    private static <T> List<T> and(List<T> all, T last) {
        return Stream.concat(all.stream(), Stream.of(last)).toList();
    }

    private static <T> List<T> but(List<T> all, Predicate<T> gone) {
        return all.stream().filter(Predicate.not(gone)).toList();
    }
}
