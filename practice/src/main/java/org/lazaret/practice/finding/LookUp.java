package org.lazaret.practice.finding;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import org.lazaret.group.finding.Clue;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.finding.LookUp.Command;
import org.lazaret.practice.finding.LookUp.Event;

/// That somebody here looked up whether another site knows a number, an address or a chip, and what came of it. It is
/// about somebody who may be nobody here: it has a key of its own, and is destroyed after some weeks.
///
/// Who looked up, when and what kind of thing stands in the clear header, of the entry here and in the hub's index;
/// what it was does not.
///
/// Source: UK GDPR, articles 5(2) and 32 (whoever looks somebody up can be asked why); promise 4 of the design.
public record LookUp(boolean put, boolean answered) implements Book<LookUp, Command, Event> {
    public static final Kind<LookUp, Command, Event> KIND = new Kind<>("finding", new LookUp(false, false),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    /// @param clue as it is written at every site
    public record Put(Clue.Sort sort, Personal clue) implements Command {}
    /// @param sites that know it, as the hub says
    public record Hear(List<SiteId> sites) implements Command {}
    /// The hub had too much from this site.
    public record HearLimit(Instant again) implements Command {}

    public sealed interface Event {}
    public record LookedUp(Clue.Sort sort, Personal clue, AccountId by) implements Event {}
    public record SitesHeard(List<SiteId> sites) implements Event {}
    public record HubsLimitHeard(Instant again) implements Event {}

    public record AloneInZone() implements Refusal {}
    public record LookedUpTwice() implements Refusal {}
    public record LookedUpTooMuch(Instant again) implements Refusal {}
    public record NothingLookedUp() implements Refusal {}
    public record LookUpAnswered() implements Refusal {}

    /// @param name opaque, for this one alone
    public static BookId<LookUp, Command, Event> of(Clue.Sort sort, String name) {
        return KIND.of(sort.name().toLowerCase(Locale.ROOT) + "-" + name, new SubjectId(name));
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        var stamp = scene.stamp();
        return switch (command) {
            case Put _ when put -> refuse(new LookedUpTwice());
            case Put _ when scene.read(ZoneDirectory.BOOK).sites().size() < 2 -> refuse(new AloneInZone());
            case Put(var sort, var clue) -> scene.read(Ration.BOOK).again(stamp.by(), stamp.at()).<Verdict<Event>>map(
                again -> refuse(new LookedUpTooMuch(again))).orElseGet(
                    () -> write(new LookedUp(sort, clue, stamp.by())));
            case Hear _,HearLimit _ when !put -> refuse(new NothingLookedUp());
            case Hear _,HearLimit _ when answered -> refuse(new LookUpAnswered());
            case Hear(var sites) -> write(new SitesHeard(sites.stream().filter(site -> scene.read(
                ZoneDirectory.BOOK).site(site).isPresent()).toList()));
            case HearLimit(var again) -> write(new HubsLimitHeard(again));
        };
    }

    @Override public LookUp after(Event event) {
        return switch (event) {
            case LookedUp _ -> new LookUp(true, false);
            case SitesHeard _,HubsLimitHeard _ -> new LookUp(true, true);
        };
    }
}
