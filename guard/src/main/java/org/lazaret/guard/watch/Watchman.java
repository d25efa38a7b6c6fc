package org.lazaret.guard.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lazaret.core.book.Books;
import org.lazaret.core.book.Told;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Looked;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Watch;
import org.lazaret.group.orders.Holds;
import org.lazaret.group.orders.OrderBook;

/// The watch of one site: holds each page that somebody reads against what they read within the last day and against
/// what their role asks for.
public final class Watchman implements Watch {
    private static final String READERS = "/readers";
    /// So long somebody is at work at most.
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final DeviceId NO_DEVICE = new DeviceId("");

    private final Limits limits;
    private final Map<AccountId, Trail> trails = new LinkedHashMap<>();

    private Watchman(Limits limits) { this.limits = limits; }

    /// Makes the watch of a site by that table.
    public record Maker(Limits limits) implements Watch.Maker {
        @Override public Watch begin() { return new Watchman(limits); }

        @Override public Duration remembers() { return Trail.DAY; }

        @Override public Optional<Instant> waits(Books books) {
            return books.read(Findings.BOOK).open().stream().findFirst().map(Findings.Line::at);
        }
    }

    @Override public List<Told<?>> saw(Looked looked, Ground ground) {
        var who = looked.who();
        if (who.equals(Session.SITE)) return List.of();
        var trail = trails.computeIfAbsent(who, _ -> new Trail());
        trail.add(looked, where(looked, ground));
        var found = new ArrayList<Finding>();
        decoy(looked, ground).ifPresent(found::add);
        letOut(looked, ground).ifPresent(found::add);
        var role = limits.of(ground.known().posts(who, ground.books()));
        var book = ground.books().read(Findings.BOOK);
        Function<Rule, Instant> since = rule -> book.concluded(rule, who);
        trail.outstanding(role, since).map(one -> finding(one, looked)).ifPresent(found::add);
        trail.unexplained(role, since).map(one -> finding(one, looked)).ifPresent(found::add);
        trail.whereabouts(role, since).map(one -> finding(one, looked)).forEach(found::add);
        return found.stream().filter(one -> book.open(one).isEmpty()).<Told<?>>map(
            one -> told(one, looked, ground)).toList();
    }

    private static Trail.Whereabouts where(Looked looked, Ground ground) {
        var known = ground.known();
        return new Trail.Whereabouts(known.off(looked.who(), looked.at(), ground.books()),
            known.offSite(looked, ground.books()), known.ours(looked.device(), ground.books()));
    }

    private Told<?> told(Finding one, Looked looked, Ground ground) {
        return new Told<>(Findings.BOOK, new Findings.Find(one, one.rule().strong() && alone(looked, ground)));
    }

    private static Finding finding(Trail.Found found, Looked last) {
        var sights = found.sights();
        return new Finding(found.rule(), last.who(), last.device(), sights.size(), found.limit(),
            Finding.newest(sights.stream().map(Window.Sight::position).distinct().toList()),
            sights.getFirst().at());
    }

    /// The page is that of somebody who was made up, or of an animal of theirs. A list in which they stand is not, nor
    /// is the page that tells who looked at them.
    private static Optional<Finding> decoy(Looked looked, Ground ground) {
        if (looked.page().endsWith(READERS)) return Optional.empty();
        var after = ground.books().read(Findings.BOOK).concluded(Rule.DECOY, looked.who());
        var parts = Trail.parts(looked).toList();
        boolean theirs = looked.at().isAfter(after) && looked.whom().stream().anyMatch(
            one -> ground.known().decoy(one, ground.books()).filter(
                decoy -> parts.contains(one.name()) || parts.contains(decoy.name())).isPresent());
        return theirs
            ? Optional.of(
                new Finding(Rule.DECOY, looked.who(), looked.device(), 1, 1, Finding.newest(List.of(looked.position())),
                    looked.at()))
            : Optional.empty();
    }

    /// Its page is that of a file with everybody in it.
    private static Optional<Finding> letOut(Looked looked, Ground ground) {
        var after = ground.books().read(Findings.BOOK).concluded(Rule.LET_OUT, looked.who());
        return Trail.letOut(looked) && looked.at().isAfter(after)
            ? Optional.of(new Finding(Rule.LET_OUT, looked.who(), looked.device(), looked.whom().size(), 0,
                Finding.newest(List.of(looked.position())), looked.at()))
            : Optional.empty();
    }

    /// Whether nobody else who cares for animals, and is not stopped, has been here within a shift.
    private boolean alone(Looked looked, Ground ground) {
        var from = looked.at().minus(SHIFT);
        return cares(looked.who(), ground) && trails.entrySet().stream().noneMatch(
            other -> !other.getKey().equals(looked.who()) && other.getValue().last().isAfter(from)
                && cares(other.getKey(), ground));
    }

    private static boolean cares(AccountId who, Ground ground) {
        return ground.known().cares(who, ground.books())
            && ground.books().read(Holds.BOOK).inForce().stream().noneMatch(
                hold -> hold.whom().accounts().contains(who))
            && ground.books().read(OrderBook.BOOK).against(who, NO_DEVICE).isEmpty();
    }
}
