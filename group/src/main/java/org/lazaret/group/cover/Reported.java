package org.lazaret.group.cover;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Reported.Command;
import org.lazaret.group.cover.Reported.Event;

/// What the site that covered tells of one of our animals in one visit there. It is under the animal's own key, and
/// dies with it; nobody changes it, and whoever told it tells it anew if there is more.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 13 (who made an entry stands by it).
///
/// @param told the newest, or none yet
/// @param read the number of the newest that somebody here has read; 0 for none
public record Reported(List<Report> told, long read) implements Book<Reported, Command, Event> {
    public static final Kind<Reported, Command, Event> KIND = new Kind<>("cover", new Reported(List.of(), 0),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    /// @param from who sealed it, as its journal proves
    public record Hear(SiteId from, Report report) implements Command {}
    /// Whoever tells it has read it.
    ///
    /// @param number of what they had before them
    public record Read(long number) implements Command {}

    public sealed interface Event {}
    /// @param news whether it says more of what was found or done, not of money alone
    public record ReportHeard(SiteId from, Report report, boolean news) implements Event {}
    public record ReportRead(long number, AccountId by) implements Event {}

    public record ReportNotNewer(long number, long known) implements Refusal {}
    public record ReportUnknown() implements Refusal {}
    /// There is more since.
    public record ReportChanged() implements Refusal {}

    /// @param animal ours
    /// @param name the report's
    public static BookId<Reported, Command, Event> of(SubjectId animal, String name) {
        return KIND.of(animal.name() + "-" + name, animal);
    }

    private long number() { return told.isEmpty() ? 0 : told.getFirst().number(); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Hear(_, var report) when report.number() <= number() ->
                refuse(new ReportNotNewer(report.number(), number()));
            case Hear(_, var report) when !told.isEmpty() && told.getFirst().lines().equals(report.lines()) -> write();
            case Hear(var from, var report) -> write(new ReportHeard(from, report, told.isEmpty()
                || !told.getFirst().care().equals(report.care())));
            case Read _ when told.isEmpty() -> refuse(new ReportUnknown());
            case Read(var seen) when seen != number() -> refuse(new ReportChanged());
            case Read(var seen) when seen == read -> write();
            case Read(var seen) -> write(new ReportRead(seen, scene.stamp().by()));
        };
    }

    @Override public Reported after(Event event) {
        return switch (event) {
            case ReportHeard(_, var report, _) when report.number() <= number() ->
                throw new CorruptBook("report %d comes after report %d".formatted(report.number(), number()));
            case ReportHeard(_, var report, var news) ->
                new Reported(List.of(report), !news && read == number() ? report.number() : read);
            case ReportRead(var number, _) -> new Reported(told, number);
        };
    }
}
