package org.lazaret.group.cover;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.lazaret.core.book.Addressed;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Homeward.Command;
import org.lazaret.group.cover.Homeward.Event;

/// What this site has told practices of their animals that it saw while it covered them: to whom, and how things
/// stood then. The reports are in the journal, each dispatch sealed to one practice; whoever carries the journal
/// carries them.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 3 (out-of-hours: the animal's own practice is told
/// what was done, without delay).
///
/// What is lent to a site that an animal is referred to goes the same way (`Lending`), and what one site asks another
/// and is answered (`Question`, `Answer`).
///
/// @param homes those that have shown where they take things in
/// @param offered those that were told that something will be lent to them
/// @param upTo how much of this site's care journal was gone through
public record Homeward(List<Home> homes, List<SiteId> offered, long upTo) implements Book<Homeward, Command, Event> {
    public static final Kind<Homeward, Command, Event> KIND = new Kind<>("cover", new Homeward(List.of(), List.of(), 0),
        Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// The one that a site has.
    public static final BookId<Homeward, Command, Event> BOOK = KIND.of("site");

    /// @param hatch its newest
    /// @param used the one that was last sent to; 0 for none
    /// @param missed whether what was lent may never have been opened there, and nothing was lent since
    public record Home(SiteId site, Hatch hatch, long used, boolean missed) {}

    /// @param mark of what was told; it tells nobody else what
    public record Told(String report, SiteId to, String mark) {}

    public sealed interface Command {}
    /// A practice has shown where it takes things in.
    public record See(SiteId of, Hatch hatch) implements Command {}
    public record Send(SiteId to, String sealed) implements Command {}
    /// That something will be lent to a site: it shows where it takes that in.
    public record Offer(SiteId to) implements Command {}
    public record Lend(SiteId to, String sealed) implements Command {}
    /// For the record of an animal (`Question`), which `Reply` answers.
    public record Ask(SiteId to, String sealed) implements Command {}
    public record Reply(SiteId to, String sealed) implements Command {}
    /// It has asked too much, and may again then.
    public record TurnAway(SiteId to, String question, Instant again) implements Command {}
    /// What was sent.
    public record Note(long upTo, List<Told> told) implements Command {}

    public sealed interface Event {}
    /// @param missed whether something that was sent may never have been opened, because it came too late
    public record HomeSeen(SiteId of, Hatch hatch, boolean missed) implements Event {}
    /// @param sealed to that hatch; nobody else reads it, this site neither
    public record ReportSent(SiteId to, long epoch, String sealed) implements Event, Addressed, Wrapping.Sent {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }
    public record Offered(SiteId to) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }
    /// @param sealed to that hatch; nobody else reads it, this site neither
    public record RecordSent(SiteId to, long epoch, String sealed) implements Event, Addressed, Wrapping.Sent {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }
    /// @param sealed to that hatch; nobody else reads it, this site neither
    public record QuestionSent(SiteId to, long epoch, String sealed) implements Event, Addressed, Wrapping.Sent {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }
    /// @param sealed to that hatch; nobody else reads it, this site neither
    public record AnswerSent(SiteId to, long epoch, String sealed) implements Event, Addressed, Wrapping.Sent {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }
    /// It names nobody, and so is not sealed.
    public record TurnedAway(SiteId to, String question, Instant again) implements Event, Addressed {
        @Override public List<SiteId> addressees() { return List.of(to); }
    }
    public record ReportsNoted(long upTo, List<Told> told) implements Event {}

    public record HomeHatchNotNewer(long epoch, long known) implements Refusal {}
    public record HomeUnseen(String site) implements Refusal {}

    public Optional<Home> home(SiteId site) {
        return homes.stream().filter(home -> home.site().equals(site)).findFirst();
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case See(var of, var hatch) ->
                home(of).filter(known -> !hatch.isNewerThan(known.hatch())).<Verdict<Event>>map(
                    known -> refuse(new HomeHatchNotNewer(hatch.epoch(), known.hatch().epoch()))).orElseGet(
                        () -> write(new HomeSeen(of, hatch, home(of).filter(known -> known.used() > 0
                            && known.used() < hatch.oldest()).isPresent())));
            case Send(var to, var sealed) -> through(to, epoch -> new ReportSent(to, epoch, sealed));
            case Offer(var to) when offered.contains(to) -> write();
            case Offer(var to) -> write(new Offered(to));
            case Lend(var to, var sealed) -> through(to, epoch -> new RecordSent(to, epoch, sealed));
            case Ask(var to, var sealed) -> through(to, epoch -> new QuestionSent(to, epoch, sealed));
            case Reply(var to, var sealed) -> through(to, epoch -> new AnswerSent(to, epoch, sealed));
            case TurnAway(var to, var question, var again) -> write(new TurnedAway(to, question, again));
            case Note(var size, var told) -> write(new ReportsNoted(size, told));
        };
    }

    /// @param sent by the epoch of the newest hatch that it has shown
    private Verdict<Event> through(SiteId to, LongFunction<Event> sent) {
        return home(to).<Verdict<Event>>map(known -> write(sent.apply(known.hatch().epoch()))).orElseGet(
            () -> refuse(new HomeUnseen(to.name())));
    }

    @Override public Homeward after(Event event) {
        return switch (event) {
            case HomeSeen(var of, var hatch, var missed) -> with(home(of).map(known -> new Home(of, hatch, known.used(),
                missed || known.missed())).orElseGet(() -> new Home(of, hatch, 0, missed)));
            case ReportSent(var to, var epoch, _) -> used(to, epoch, home(to).orElseThrow().missed());
            case RecordSent(var to, var epoch, _) -> used(to, epoch, false);
            case QuestionSent(var to, var epoch, _) -> used(to, epoch, home(to).orElseThrow().missed());
            case AnswerSent(var to, var epoch, _) -> used(to, epoch, home(to).orElseThrow().missed());
            case Offered(var to) -> new Homeward(homes, Stream.concat(offered.stream(), Stream.of(to)).toList(), upTo);
            case TurnedAway _ -> this;
            case ReportsNoted(var size, _) -> new Homeward(homes, offered, size);
        };
    }

    private Homeward used(SiteId to, long epoch, boolean missed) {
        return with(new Home(to, home(to).orElseThrow().hatch(), epoch, missed));
    }

    private Homeward with(Home home) {
        var others = homes.stream().filter(each -> !each.site().equals(home.site()));
        return new Homeward(Stream.concat(others, Stream.of(home)).toList(), offered, upTo);
    }
}
