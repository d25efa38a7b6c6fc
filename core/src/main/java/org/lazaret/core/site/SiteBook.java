package org.lazaret.core.site;

import static org.lazaret.core.book.Verdict.write;

import java.time.ZoneId;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.site.SiteBook.Command;
import org.lazaret.core.site.SiteBook.Event;

/// What a site says of itself: how it was founded, and which vault it stands on.
///
/// Source: `docs/decisions/0004-what-a-site-says-of-itself.md`.
///
/// @param timeZone of the place, e.g. `Europe/London`; empty before it was founded
/// @param generation of the vault, as last marked
public record SiteBook(String timeZone, long generation) implements Book<SiteBook, Command, Event> {
    /// A site has one.
    public static final Kind<SiteBook, Command, Event> KIND = new Kind<>("site", new SiteBook("", 0), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one.
    public static final BookId<SiteBook, Command, Event> BOOK = KIND.of("self");

    public sealed interface Command {}
    public record Found(String name, String timeZone) implements Command {}
    public record MarkVault(long generation, String hash) implements Command {}

    public sealed interface Event {}
    public record Founded(String name, String timeZone) implements Event {}
    /// @param hash SHA-256 of the vault's files at that generation, hexadecimal
    public record VaultMarked(long generation, String hash) implements Event {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Found(var name, var zone) -> write(new Founded(name, ZoneId.of(zone).getId()));
            case MarkVault(var generation, var hash) -> write(new VaultMarked(generation, hash));
        };
    }

    @Override public SiteBook after(Event event) {
        return switch (event) {
            case Founded(_, var zone) -> new SiteBook(zone, generation);
            case VaultMarked(var next, _) when next < generation ->
                throw new CorruptBook("vault generation %d follows %d".formatted(next, generation));
            case VaultMarked(var next, _) -> new SiteBook(timeZone, next);
        };
    }
}
