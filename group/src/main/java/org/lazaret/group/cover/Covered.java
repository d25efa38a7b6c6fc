package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Covered.Command;
import org.lazaret.group.cover.Covered.Event;

/// An animal of another site as that site last told of it. It is under a key of its own here, and dies with it.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 3 (24-hour emergency first aid: who takes over has
/// what they need of the record); UK GDPR, article 5(1)(c) and (e).
///
/// @param homes one, or none yet
/// @param number of what was told last
/// @param summaries what was told last
public record Covered(List<SiteId> homes, String cover, long number, List<Summary> summaries)
    implements
        Book<Covered, Command, Event> {
    public static final Kind<Covered, Command, Event> KIND = new Kind<>("cover",
        new Covered(List.of(), "", 0, List.of()),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    /// @param home who sealed it, as its journal proves
    public record Take(SiteId home, String cover, Told told) implements Command {}

    /// @param at when it was so, at home
    public record Told(long number, Instant at, Summary summary) {}

    public sealed interface Event {}
    public record Summarised(SiteId home, String cover, Told told) implements Event {}

    public record SummaryNotNewer(long number, long known) implements Refusal {}

    /// Whom it is kept under here. It follows from who told and what, so that no site reaches what another told, or
    /// anybody of this house.
    public static SubjectId subject(SiteId home, String cover) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((home.name() + "\n" + cover).getBytes(UTF_8));
            return new SubjectId("c" + new BigInteger(1, hash).toString(36));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    public static BookId<Covered, Command, Event> of(SubjectId subject) { return KIND.of(subject.name(), subject); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Take(_, _, var told) when told.number() <= number ->
                refuse(new SummaryNotNewer(told.number(), number));
            case Take(var home, var name, var told) -> write(new Summarised(home, name, told));
        };
    }

    @Override public Covered after(Event event) {
        return switch (event) {
            case Summarised(var home, var name, var told) ->
                new Covered(List.of(home), name, told.number(), List.of(told.summary()));
        };
    }
}
