package org.lazaret.group.cover;

import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDate;
import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Lent.Command;
import org.lazaret.group.cover.Lent.Event;

/// On what terms another site lent us the record of an animal. It is under the same key as that record (`Covered`), and
/// dies with it.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 11 (referrals: relevant records go along); UK GDPR,
/// article 5(1)(b) and (e).
///
/// @param terms the newest, or none yet
public record Lent(List<Terms> terms) implements Book<Lent, Command, Event> {
    public static final Kind<Lent, Command, Event> KIND = new Kind<>("cover", new Lent(List.of()), Command.class,
        Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    /// @param until the last day on which it may be read
    public record Terms(SiteId home, String cover, LocalDate until, Personal reason, Personal by) {}

    public sealed interface Command {}
    /// @param terms of who sealed it, as its journal proves
    public record Take(Terms terms) implements Command {}

    public sealed interface Event {}
    public record TermsHeard(Terms terms) implements Event {}

    /// @param covered whom the record is kept under
    public static BookId<Lent, Command, Event> of(SubjectId covered) { return KIND.of(covered.name(), covered); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Take(var heard) when terms.contains(heard) -> write();
            case Take(var heard) -> write(new TermsHeard(heard));
        };
    }

    @Override public Lent after(Event event) {
        return switch (event) {
            case TermsHeard(var heard) -> new Lent(List.of(heard));
        };
    }
}
