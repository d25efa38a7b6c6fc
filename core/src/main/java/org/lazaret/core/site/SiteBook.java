package org.lazaret.core.site;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.site.SiteBook.Command;
import org.lazaret.core.site.SiteBook.Event;

/// What a site says of itself: how it was founded, and which vault it stands on.
///
/// Source: `docs/decisions/0004-what-a-site-says-of-itself.md`.
///
/// @param timeZone of the place, e.g. `Europe/London`; empty before it was founded
/// @param generation of the vault, as last marked
/// @param incarnation which of its journals' it is, 1, 2, 3 …; 0 before it was founded
/// @param left of the incarnation before, a line for each journal; empty in the first
/// @param missing what pages had said was saved, and what was left did not have
/// @param witnesses who may know of more than was left; empty in the first incarnation
public record SiteBook(String timeZone, long generation, int incarnation, List<Left> left,
    List<Missing> missing, List<Witness> witnesses) implements Book<SiteBook, Command, Event> {
    /// A site has one.
    public static final Kind<SiteBook, Command, Event> KIND = new Kind<>("site",
        new SiteBook("", 0, 0, List.of(), List.of(), List.of()), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one.
    public static final BookId<SiteBook, Command, Event> BOOK = KIND.of("self");

    public sealed interface Command {}
    public record Found(String name, String timeZone) implements Command {}
    public record MarkVault(long generation, String hash) implements Command {}
    /// It goes on from what was left of the incarnation before.
    public record Resume(int incarnation, List<Left> left) implements Command {}
    /// A device has seen more of a journal than was left.
    public record Miss(Missing missing) implements Command {}

    /// What was left is proven when each of these was heard, or is given up.
    record Await(List<Witness> witnesses) implements Command {}
    /// One was here.
    record Hear(String device) implements Command {}
    /// Somebody says that one does not come back.
    public record GiveUp(String device) implements Command {}

    /// Nobody waits for it: it came meanwhile, or never was one.
    public record NotAwaited(String device) implements Refusal {}

    /// How much of a journal was left, and what its root was, hexadecimal.
    public record Left(String journal, long size, String root) {}

    /// Entries of the incarnation before that are nowhere.
    ///
    /// @param from position of the first
    /// @param until behind the last
    public record Missing(String journal, long from, long until) {}

    public sealed interface Event {}
    public record Founded(String name, String timeZone) implements Event {}
    /// @param hash SHA-256 of the vault's files at that generation, hexadecimal
    public record VaultMarked(long generation, String hash) implements Event {}
    /// The first entry of an incarnation that is its own: its vault is another, and counts anew.
    public record Resumed(int incarnation, List<Left> left) implements Event {}
    public record Missed(Missing missing) implements Event {}
    public record WitnessesAwaited(List<Witness> witnesses) implements Event {}
    public record WitnessHeard(String device) implements Event {}
    public record WitnessGivenUp(String device) implements Event {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Found(var name, var zone) -> write(new Founded(name, ZoneId.of(zone).getId()));
            case MarkVault(var generation, var hash) -> write(new VaultMarked(generation, hash));
            case Resume(var next, var all) -> write(new Resumed(next, all));
            case Miss(var more) -> write(new Missed(more));
            case Await(var all) -> write(new WitnessesAwaited(all));
            case Hear(var device) -> awaits(device) ? write(new WitnessHeard(device)) : refuse(new NotAwaited(device));
            case GiveUp(var device) -> awaits(device)
                ? write(new WitnessGivenUp(device))
                : refuse(new NotAwaited(device));
        };
    }

    @Override public SiteBook after(Event event) {
        return switch (event) {
            case Founded(_, var zone) -> new SiteBook(zone, generation, 1, left, missing, witnesses);
            case VaultMarked(var next, _) when next < generation ->
                throw new CorruptBook("vault generation %d follows %d".formatted(next, generation));
            case VaultMarked(var next, _) -> new SiteBook(timeZone, next, incarnation, left, missing,
                witnesses);
            case Resumed(var next, _) when next != incarnation + 1 ->
                throw new CorruptBook("incarnation %d follows %d".formatted(next, incarnation));
            case Resumed(var next, var all) -> new SiteBook(timeZone, 0, next, all, List.of(), List.of());
            case Missed(var more) -> new SiteBook(timeZone, generation, incarnation, left, and(more), witnesses);
            case WitnessesAwaited(var all) -> with(all);
            case WitnessHeard(var device) -> with(device, Witness.Fate.CAME);
            case WitnessGivenUp(var device) -> with(device, Witness.Fate.GIVEN_UP);
        };
    }

    private SiteBook with(List<Witness> all) {
        return new SiteBook(timeZone, generation, incarnation, left, missing, all);
    }

    private SiteBook with(String device, Witness.Fate fate) {
        return with(witnesses.stream().map(one -> one.device().equals(device) ? one.is(fate) : one).toList());
    }

    /// How many are still to be heard before it is back; 0 where it never was away.
    public int awaited() { return (int) witnesses.stream().filter(Witness::awaited).count(); }

    boolean awaits(String device) {
        return witnesses.stream().anyMatch(one -> one.awaited() && one.device().equals(device));
    }

    /// Whether what somebody has seen of the incarnation before is another past than what was left.
    boolean contradicts(Head seen, Journal now) {
        return left.stream().anyMatch(one -> one.journal().equals(seen.origin().journal()) && seen.size() <= one.size()
            && seen.origin().incarnation() == incarnation - 1 && !now.root(seen.size()).equals(seen.root()));
    }

    private List<Missing> and(Missing more) {
        return Stream.concat(missing.stream().filter(one -> !one.journal().equals(more.journal())), Stream.of(
            more)).toList();
    }

    /// What is missing if somebody has seen so much of a journal of the incarnation before; nothing, if that is known.
    Optional<Missing> missing(String journal, long seen) {
        var known = missing.stream().filter(one -> one.journal().equals(journal)).mapToLong(Missing::until).findFirst();
        return left.stream().filter(one -> one.journal().equals(journal) && seen > known.orElse(one.size())).map(
            one -> new Missing(journal, one.size(), seen)).findFirst();
    }
}
