package org.lazaret.guard.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lazaret.core.site.Looked;

/// What one account has read within the last day.
final class Trail {
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);
    /// A page about one has no more: a client with the animals of a large household.
    private static final int MOST_TOGETHER = 12;
    private static final Pattern ID = Pattern.compile("[a-z0-9]{26}");
    private static final Pattern LET_OUT = Pattern.compile("/exports/[0-9]{1,9}/clients");
    private static final Pattern BETWEEN = Pattern.compile("[/?&=]");

    private final Window hour = new Window(HOUR);
    private final Window day = new Window(DAY);
    private final Window shown = new Window(HOUR);
    private final Window unexplained = new Window(DAY);
    private final Window off = new Window(DAY);
    private final Window offSite = new Window(DAY);
    private final Places places = new Places();
    private Instant last = Instant.MIN;

    /// Somebody's record was opened, and not only listed: the page is that of one, and shows few.
    static boolean opened(Looked looked) {
        return looked.whom().size() <= MOST_TOGETHER && parts(looked).anyMatch(
            part -> ID.matcher(part).matches() || named(looked, part));
    }

    /// A file with everybody in it, which two people let out: told by a rule of its own, and stops nobody.
    static boolean letOut(Looked looked) { return LET_OUT.matcher(looked.page()).matches(); }

    private static boolean named(Looked looked, String part) {
        return looked.whom().stream().anyMatch(one -> one.name().equals(part));
    }

    /// What the address of a page is made of.
    static Stream<String> parts(Looked looked) { return BETWEEN.splitAsStream(looked.page()); }

    /// What rooms know of who was where.
    ///
    /// @param atHome by the rota of whoever it is
    /// @param offSite without a rota, at a device that is not of the house while it is shut
    /// @param ours a device of the house
    record Whereabouts(boolean atHome, boolean offSite, boolean ours) {}

    void add(Looked looked, Whereabouts where) {
        var sight = new Window.Sight(looked.at(), looked.position());
        last = looked.at();
        if (!letOut(looked)) shown.add(looked.whom(), sight);
        places.add(looked, where.ours);
        if (!opened(looked)) return;
        hour.add(looked.whom(), sight);
        day.add(looked.whom(), sight);
        if (looked.explained()) { // who is on the telephone writes down afterwards that they were
            unexplained.forget(looked.whom());
            off.forget(looked.whom());
            offSite.forget(looked.whom());
        } else {
            unexplained.add(looked.whom(), sight);
            if (where.atHome) off.add(looked.whom(), sight);
            if (where.offSite) offSite.add(looked.whom(), sight);
        }
    }

    /// When its owner was here last.
    Instant last() { return last; }

    /// The first rule by which this stands out now, of those that nobody has looked into since.
    ///
    /// @param since up to when somebody has looked into what a rule finds
    Optional<Found> outstanding(Limits.Line limits, Function<Rule, Instant> since) {
        return Stream.of(new Measure(Rule.MANY_IN_AN_HOUR, hour, limits.hour()),
            new Measure(Rule.MANY_IN_A_DAY, day, limits.day()),
            new Measure(Rule.SHOWN_IN_AN_HOUR, shown, limits.shown())).flatMap(
                measure -> measure.over(since).stream()).findFirst();
    }

    /// The same of what only tells: nothing explains so many, and half of all that was opened.
    Optional<Found> unexplained(Limits.Line limits, Function<Rule, Instant> since) {
        return new Measure(Rule.UNEXPLAINED, unexplained, limits.unexplained()).over(since).filter(
            found -> 2 * found.sights.size() >= day.after(since.apply(Rule.UNEXPLAINED)).size());
    }

    /// The same of who was where when.
    Stream<Found> whereabouts(Limits.Line limits, Function<Rule, Instant> since) {
        return Stream.of(new Measure(Rule.OFF_ROTA, off, limits.off()).over(since),
            new Measure(Rule.OFF_SITE, offSite, limits.off()).over(since),
            places.atOnce(since.apply(Rule.TWO_AT_ONCE))).flatMap(Optional::stream);
    }

    private record Measure(Rule rule, Window window, long limit) {
        Optional<Found> over(Function<Rule, Instant> since) {
            if (window.size() <= limit) return Optional.empty();
            return Optional.of(window.after(since.apply(rule))).filter(sights -> sights.size() > limit).map(
                sights -> new Found(rule, limit, sights));
        }
    }

    /// @param sights of each one counted the last, the first first
    record Found(Rule rule, long limit, List<Window.Sight> sights) {}
}
