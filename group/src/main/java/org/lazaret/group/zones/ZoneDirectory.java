package org.lazaret.group.zones;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Duration;
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
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.zones.Statement.Appointed;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Entrusted;
import org.lazaret.group.zones.Statement.Founded;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statement.Invited;
import org.lazaret.group.zones.Statement.Moved;
import org.lazaret.group.zones.Statement.Readmitted;
import org.lazaret.group.zones.Statement.Said;
import org.lazaret.group.zones.ZoneDirectory.Command;
import org.lazaret.group.zones.ZoneDirectory.Event;

/// All that is said for a zone, as far as one who holds it has heard: who speaks for it, and which sites it has.
///
/// It looks at every signature by itself and trusts nobody's word, so that whoever brings a statement, the hub, a
/// neighbour or a stick, can only bring what was said or nothing. What changes keys needs the whole chain.
///
/// Source: DSSE 1.0.0 (envelopes); The Update Framework 1.0, sections 5.3 and 6.1 (thresholds of distinct keys,
/// numbers that only grow, a first root that is handed over).
///
/// Whoever is appointed speaks for it a day after this was heard, as time passes at the site: so that people hear of it
/// first. What they sign meanwhile waits, and orders are those of who was there before.
///
/// @param root the hash of the first statement; empty before there is one
/// @param number of the newest statement
/// @param head its hash
/// @param charters one, or none yet
/// @param invited not come yet
/// @param former lives of sites that go on with other keys
/// @param replaced the commanders before these, or none
public record ZoneDirectory(String root, long number, String head, List<Charter> charters, List<Invitation> invited,
    List<Newcomer> sites, List<Former> former, List<Replaced> replaced) implements Book<ZoneDirectory, Command, Event> {
    public static final Kind<ZoneDirectory, Command, Event> KIND = new Kind<>("zones",
        new ZoneDirectory("", 0, "", List.of(), List.of(), List.of(), List.of(), List.of()), Command.class, Event.class,
        Kind.Key.SITE,
        Kind.Size.REPLAYED);
    /// The one that a site has.
    public static final BookId<ZoneDirectory, Command, Event> BOOK = KIND.of("zone");
    /// Seconds from when a site has heard of an appointment until it holds there.
    public static final long WAIT = Duration.ofHours(24).toSeconds();
    private static final long HOUR = 3_600;
    /// A statement that is longer fits in no entry of a journal.
    public static final int LONGEST = 40_000;

    /// A site as it was before it came back on a clean machine.
    ///
    /// @param left how many entries of its care journal are the beginning of the next one
    public record Former(Newcomer site, long left) {}

    /// Commanders in whose place others were appointed.
    ///
    /// @param by the hash of the statement that says so
    /// @param at by the clock of who wrote it
    /// @param left seconds that they still hold at this site
    public record Replaced(String by, Signers signers, Instant at, long left) {
        Replaced after(long seconds) { return new Replaced(by, signers, at, Math.max(0, left - seconds)); }
    }

    public sealed interface Command {}
    /// Comes into a zone whose first statement has this hash.
    public record Join(String root, String envelope) implements Command {}
    /// Hears what comes next.
    public record Accept(String envelope) implements Command {}
    /// Reads on in what was said before it came, as its code vouches for: here nobody waits.
    public record Follow(String envelope) implements Command {}
    /// So much time passed at the site since this was last told, while those whom this statement appoints wait.
    public record Pass(String by, long seconds) implements Command {}

    public sealed interface Event {}
    public record Joined(String envelope) implements Event {}
    public record Accepted(String envelope) implements Event {}
    /// Others were appointed, and wait for so many seconds.
    public record Announced(String envelope, long seconds) implements Event {}
    public record Waited(String by, long seconds) implements Event {}

    public record NoStatement() implements Refusal {}
    public record OtherRoot(String found, String expected) implements Refusal {}
    public record JoinedAlready(String zone) implements Refusal {}
    public record NotJoined() implements Refusal {}
    public record OtherZone(String found, String own) implements Refusal {}
    public record OldNumber(long number, long newest) implements Refusal {}
    public record MissingBefore(long number, long newest) implements Refusal {}
    public record OtherPast(long number) implements Refusal {}
    public record TooFewSigned(int signed, int needed) implements Refusal {}
    public record NotInvited(String site) implements Refusal {}
    public record CodeNotProven(String site) implements Refusal {}
    public record NotItsJournals(String site) implements Refusal {}
    public record CameAlready(String site) implements Refusal {}
    public record NotCome(String site) implements Refusal {}
    public record NoLaterLife(String site, int incarnation) implements Refusal {}
    public record KeyNotProven(String site) implements Refusal {}
    public record NotInOffice(long number, long hours) implements Refusal {}
    public record OtherGeneration(int found, int expected) implements Refusal {}

    /// @throws IllegalStateException before there is one
    public Charter charter() {
        return charters.stream().findFirst().orElseThrow(() -> new IllegalStateException("no zone was joined yet"));
    }

    /// Whose orders hold at this site now.
    ///
    /// @throws IllegalStateException before there is a zone
    public Signers commanders() { return waiting().map(Replaced::signers).orElseGet(() -> charter().commanders()); }

    /// Those who still hold while others wait; empty while nobody waits.
    public Optional<Replaced> waiting() { return replaced.stream().filter(one -> one.left > 0).findFirst(); }

    public Optional<Newcomer> site(SiteId id) {
        return sites.stream().filter(site -> site.site().equals(id)).findFirst();
    }

    /// Who goes on as a site, by the word of the officers, where that is not the one with this key.
    ///
    /// @param incarnation of the one who asks
    public Optional<Newcomer> successor(SiteId id, Key signing, int incarnation) {
        return site(id).filter(site -> site.keys().incarnation() > incarnation
            || site.keys().incarnation() == incarnation && !site.keys().signing().equals(signing));
    }

    /// The next statement, with everything that its signers know.
    public Statement next(Instant at, Said said) {
        return new Statement(charter().zone(), number + 1, List.of(head), at, said);
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) { return decide(command); }

    /// The same where there is no site: at the hub, and where officers sign.
    public Verdict<Event> decide(Command command) {
        return switch (command) {
            case Join(var expected, var line) -> read(line).map(envelope -> join(expected, line, envelope)).orElseGet(
                () -> refuse(new NoStatement()));
            case Pass(var by, var seconds) -> pass(by, seconds);
            case Accept(var line) -> hear(line, true);
            case Follow(var line) -> hear(line, false);
        };
    }

    private static Optional<Dsse> read(String line) { return Dsse.holding(line, LONGEST, Statement::of); }

    private Verdict<Event> join(String expected, String line, Dsse envelope) {
        var first = Statement.of(envelope);
        if (!charters.isEmpty()) return refuse(new JoinedAlready(charter().zone().name()));
        if (!envelope.hash().startsWith(expected) || expected.length() < Code.HASH_DIGITS)
            return refuse(new OtherRoot(envelope.hash(), expected));
        if (!(first.said() instanceof Founded(var charter)) || first.number() != 1 || !first.heads().isEmpty()
            || !charter.zone().equals(first.zone())) return refuse(new NoStatement());
        return carried(charter.roots(), envelope).map(Verdict::<Event>refuse).orElseGet(() -> write(new Joined(line)));
    }

    private Verdict<Event> pass(String by, long seconds) {
        return waiting().filter(one -> one.by.equals(by) && seconds > 0).map(_ -> Verdict.<Event>write(new Waited(by,
            seconds))).orElseGet(Verdict::write);
    }

    private Verdict<Event> hear(String line, boolean waits) {
        if (charters.isEmpty()) return refuse(new NotJoined());
        var envelope = read(line);
        if (envelope.isEmpty()) return refuse(new NoStatement());
        var next = Statement.of(envelope.get());
        return flaw(next).or(() -> flaw(next.said(), envelope.get())).map(Verdict::<Event>refuse).orElseGet(
            () -> write(waits && next.said() instanceof Appointed(var others) && !others.equals(commanders())
                ? new Announced(line, WAIT)
                : new Accepted(line)));
    }

    private Optional<Refusal> flaw(Statement next) {
        if (!next.zone().equals(charter().zone()))
            return Optional.of(new OtherZone(next.zone().name(), charter().zone().name()));
        if (next.number() <= number) return Optional.of(new OldNumber(next.number(), number));
        if (next.number() > number + 1) return Optional.of(new MissingBefore(next.number(), number));
        return next.heads().equals(List.of(head)) ? Optional.empty() : Optional.of(new OtherPast(next.number()));
    }

    private Optional<Refusal> flaw(Said said, Dsse envelope) {
        return switch (said) {
            case Founded _ -> Optional.of(new JoinedAlready(charter().zone().name()));
            case Invited(var more) -> commanded(envelope).or(() -> new Comers(this).known(more));
            case Enrolled enrolled -> commanded(envelope).or(() -> new Comers(this).flaw(enrolled));
            case Readmitted back -> commanded(envelope).or(() -> new Comers(this).flaw(back));
            case Appointed _,Moved _ -> carried(charter().roots(), envelope);
            case Entrusted(var quorum) -> carried(charter().roots(), envelope).or(() -> follows(quorum));
        };
    }

    /// By the newest, whoever holds here: so that the same statements come next at every site, sooner or later.
    private Optional<Refusal> commanded(Dsse envelope) {
        return carried(charter().commanders(), envelope).or(() -> waiting().map(
            one -> new NotInOffice(number + 1, (one.left + HOUR - 1) / HOUR)));
    }

    private static Optional<Refusal> carried(Signers signers, Dsse envelope) {
        return signers.carry(envelope)
            ? Optional.empty()
            : Optional.of(new TooFewSigned(signers.signed(envelope), signers.needed()));
    }

    private Optional<Refusal> follows(Quorum quorum) {
        var expected = charter().quorum().generation() + 1;
        return quorum.generation() == expected
            ? Optional.empty()
            : Optional.of(new OtherGeneration(quorum.generation(), expected));
    }

    @Override public ZoneDirectory after(Event event) {
        return switch (event) {
            case Joined _ when !charters.isEmpty() -> throw new CorruptBook("a zone is joined twice");
            case Joined(var line) -> joined(Dsse.parse(line));
            case Accepted(var line) -> accepted(Dsse.parse(line), 0);
            case Announced(var line, var seconds) -> accepted(Dsse.parse(line), seconds);
            case Waited(var by, var seconds) -> with(replaced.stream().map(one -> one.by.equals(by)
                ? one.after(
                    seconds)
                : one).toList(), charters);
        };
    }

    private ZoneDirectory joined(Dsse envelope) {
        if (!(Statement.of(envelope).said() instanceof Founded(var charter)))
            throw new CorruptBook("a zone is joined by another statement than its first");
        return new ZoneDirectory(envelope.hash(), 1, envelope.hash(), List.of(charter), List.of(), List.of(),
            List.of(), List.of());
    }

    private ZoneDirectory accepted(Dsse envelope, long wait) {
        var statement = Statement.of(envelope);
        if (statement.number() != number + 1 || !statement.heads().equals(List.of(head)))
            throw new CorruptBook("statement %d does not follow statement %d".formatted(statement.number(), number));
        var heard = new ZoneDirectory(root, number + 1, envelope.hash(), charters, invited, sites, former,
            replaced);
        return switch (statement.said()) {
            case Founded _ -> throw new CorruptBook("a zone is founded twice");
            case Invited(var more) -> heard.with(more);
            case Enrolled(var newcomer, _, _) -> heard.with(newcomer);
            case Readmitted(var newcomer, var left, _) -> heard.back(newcomer, left);
            case Appointed(var others) -> heard.with(others, statement.at(), wait);
            case Entrusted(var quorum) -> heard.with(charter().with(quorum));
            case Moved(var hub) -> heard.with(charter().with(hub));
        };
    }

    private ZoneDirectory with(Charter charter) { return with(replaced, List.of(charter)); }

    private ZoneDirectory with(List<Replaced> before, List<Charter> charter) {
        return new ZoneDirectory(root, number, head, charter, invited, sites, former, before);
    }

    /// Who waited for their turn never has one when others are appointed: the last word counts.
    private ZoneDirectory with(Signers others, Instant at, long wait) {
        var before = commanders();
        return with(before.equals(others) ? List.of() : List.of(new Replaced(head, before, at, wait)),
            List.of(charter().with(others)));
    }

    private ZoneDirectory with(List<Invitation> more) {
        var names = more.stream().map(Invitation::site).toList();
        var all = new ArrayList<>(invited.stream().filter(one -> !names.contains(one.site())).toList());
        all.addAll(more);
        return new ZoneDirectory(root, number, head, charters, List.copyOf(all), sites, former, replaced);
    }

    private ZoneDirectory with(Newcomer newcomer) {
        var all = new ArrayList<>(sites);
        all.add(newcomer);
        var left = invited.stream().filter(one -> !one.site().equals(newcomer.site())).toList();
        return new ZoneDirectory(root, number, head, charters, left, List.copyOf(all), former, replaced);
    }

    private ZoneDirectory back(Newcomer newcomer, long left) {
        var before = new ArrayList<>(former);
        site(newcomer.site()).ifPresent(site -> before.add(new Former(site, left)));
        var all = sites.stream().map(site -> site.site().equals(newcomer.site()) ? newcomer : site).toList();
        return new ZoneDirectory(root, number, head, charters, invited, all, List.copyOf(before), replaced);
    }
}
