package org.lazaret.guard.watch;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Session;
import org.lazaret.guard.watch.Findings.Command;
import org.lazaret.guard.watch.Findings.Event;

/// What the watch of a site has found, each cause once, until somebody has looked into it.
///
/// While a finding is open, more of the same by the same account is no other finding.
///
/// Source: NIST CSF 2.0, DE.AE and RS.MA-02 (adverse events are characterised, incident reports triaged); Information
/// Commissioner's Office, "Employment practices and data protection: monitoring workers" (2023): what is watched, and
/// why, is known to those who are.
///
/// @param lines the oldest first; of those that are closed only the newest
/// @param said how many there ever were
public record Findings(List<Line> lines, int said) implements Book<Findings, Command, Event> {
    public static final Kind<Findings, Command, Event> KIND = new Kind<>("watch", new Findings(List.of(), 0),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<Findings, Command, Event> BOOK = KIND.of("all");
    /// Those before stand in the journal only.
    static final int MOST_LINES = 100;

    /// @param number 1, 2, 3 … as they were written down
    /// @param did what the site did by itself
    /// @param close empty until somebody has looked into it
    public record Line(int number, Finding what, Response did, Instant at, Optional<Close> close) {
        public boolean open() { return close.isEmpty(); }

        /// Nobody has looked into it, or whoever did says that somebody read what was not for them.
        boolean suspicious() {
            return close.map(Close::outcome).filter(
                known -> known != Outcome.INTRUDER && known != Outcome.TALKED_TO).isEmpty();
        }
    }

    /// Who looked into it, and what came of it.
    public record Close(Outcome outcome, AccountId by, Instant at) {}

    public sealed interface Command {}
    /// Something stands out.
    ///
    /// @param alone nobody else who cares for animals has been here today
    public record Find(Finding what, boolean alone) implements Command {}
    /// Somebody has looked into it.
    public record Conclude(int number, Outcome outcome) implements Command {}

    public sealed interface Event {}
    public record Found(int number, Finding what, Response did, Instant at) implements Event {}
    public record Concluded(int number, Close close) implements Event {}

    public record OnlyTheWatch() implements Refusal {}
    public record FoundAlready(int number) implements Refusal {}
    public record NotFound(int number) implements Refusal {}
    public record ConcludedBefore(int number) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Find _ when !scene.stamp().by().equals(Session.SITE) -> refuse(new OnlyTheWatch());
            case Find(var what, var alone) -> open(what).<Verdict<Event>>map(
                line -> refuse(new FoundAlready(line.number))).orElseGet(
                    () -> write(new Found(said + 1, what, response(what.rule(), alone), scene.stamp().at())));
            case Conclude(var number, var outcome) ->
                line(number).map(line -> conclude(line, outcome, scene)).orElseGet(
                    () -> refuse(new NotFound(number)));
        };
    }

    private static Response response(Rule rule, boolean alone) {
        if (!rule.strong()) return Response.TOLD;
        return alone ? Response.ASKED : Response.STOPPED;
    }

    private static Verdict<Event> conclude(Line line, Outcome outcome, Scene scene) {
        var by = scene.stamp();
        return line.open()
            ? write(new Concluded(line.number, new Close(outcome, by.by(), by.at())))
            : refuse(new ConcludedBefore(line.number));
    }

    /// The open finding of the same cause.
    Optional<Line> open(Finding what) {
        return open().stream().filter(line -> line.what.repeats(what)).findFirst();
    }

    /// Those that nobody has looked into, the oldest first.
    public List<Line> open() { return lines.stream().filter(Line::open).toList(); }

    public Optional<Line> line(int number) {
        return lines.stream().filter(line -> line.number == number).findFirst();
    }

    /// What was found of that account or at that device, an empty one for any, in a time: not what a person has said to
    /// be work, a mistake or a trial. The oldest first.
    ///
    /// @param until before then
    public List<Line> against(AccountId who, DeviceId device, Instant from, Instant until) {
        return lines.stream().filter(line -> line.suspicious() && !line.at.isBefore(from)
            && line.what.first().isBefore(until) && (who.name().isEmpty() || line.what.who().equals(who))
            && (device.name().isEmpty() || line.what.device().equals(device))).toList();
    }

    /// Up to when somebody has looked into what this rule finds of that account; what was read before counts no more.
    Instant concluded(Rule rule, AccountId who) {
        return lines.stream().filter(line -> line.what.rule().alike(rule) && line.what.who().equals(who)).flatMap(
            line -> line.close.stream()).map(Close::at).max(Instant::compareTo).orElse(Instant.MIN);
    }

    @Override public Findings after(Event event) {
        return switch (event) {
            case Found(var number, _, _, _) when number != said + 1 ->
                throw new CorruptBook("finding %d follows %d".formatted(number, said));
            case Found(var number, var what, var did, var at) ->
                with(new Line(number, what, did, at, Optional.empty()));
            case Concluded(var number, var close) -> new Findings(lines.stream().map(
                line -> line.number == number
                    ? new Line(number, line.what, line.did, line.at, Optional.of(close))
                    : line).toList(),
                said);
        };
    }

    /// Closed ones go before open ones.
    private Findings with(Line line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        if (all.size() > MOST_LINES)
            all.remove(all.stream().filter(one -> !one.open()).findFirst().orElse(all.getFirst()));
        return new Findings(List.copyOf(all), line.number);
    }
}
