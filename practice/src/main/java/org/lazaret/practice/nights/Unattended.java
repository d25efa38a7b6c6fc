package org.lazaret.practice.nights;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Cover;
import org.lazaret.practice.nights.Unattended.Command;
import org.lazaret.practice.nights.Unattended.Event;

/// Whether a record goes by itself to the site that cares for this one's animals at night, when it asks for exactly one
/// of them by its chip: at night nobody is here to answer. It is off until a practice manager allows it, and holds for
/// that one site only as long as it covers this one.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 3 (24-hour emergency first aid: who takes over has
/// what they need of the record).
///
/// @param to one site, or none
public record Unattended(List<SiteId> to) implements Book<Unattended, Command, Event> {
    public static final Kind<Unattended, Command, Event> KIND = new Kind<>("nights", new Unattended(List.of()),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one that a site has.
    public static final BookId<Unattended, Command, Event> BOOK = KIND.of("site");

    public sealed interface Command {}
    public record Allow(SiteId to) implements Command {}
    public record Forbid() implements Command {}

    public sealed interface Event {}
    public record UnattendedAllowed(SiteId to) implements Event {}
    public record UnattendedForbidden() implements Event {}

    public record CoversNobody(String site) implements Refusal {}

    /// Whether it may go to that site now.
    boolean lends(SiteId site, Cover cover) { return to.contains(site) && cover.by().contains(site); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Allow(var site) when !scene.read(Cover.BOOK).by().contains(site) ->
                refuse(new CoversNobody(site.name()));
            case Allow(var site) when to.contains(site) -> write();
            case Allow(var site) -> write(new UnattendedAllowed(site));
            case Forbid _ when to.isEmpty() -> write();
            case Forbid _ -> write(new UnattendedForbidden());
        };
    }

    @Override public Unattended after(Event event) {
        return switch (event) {
            case UnattendedAllowed(var site) -> new Unattended(List.of(site));
            case UnattendedForbidden _ -> new Unattended(List.of());
        };
    }
}
