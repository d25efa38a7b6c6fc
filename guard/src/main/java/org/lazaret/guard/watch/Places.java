package org.lazaret.guard.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Looked;

/// At which computers one account has opened pages within the last hour, in turn.
///
/// A page that asks anew by itself, because a colleague wrote something, is the same page at the same computer: nobody
/// needs to sit there. So only another page than the last one there says that somebody does.
///
/// Source: estimates. From one room to the next, with signing in there, takes a quarter of a minute; from the practice
/// to a computer that is not of it takes longer than any minute. Once may be a second computer beside the first, or a
/// telephone; that it happens again and again within an hour is what two people look like.
final class Places {
    /// Sooner nobody is at another computer of the house, and not as often within an hour.
    private static final Pace INSIDE = new Pace(Duration.ofSeconds(5), 10);
    /// Where one of both is not of the house.
    private static final Pace OUTSIDE = new Pace(Duration.ofMinutes(1), 3);

    private final Map<DeviceId, Opened> last = new LinkedHashMap<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private Optional<Opened> before = Optional.empty();

    private record Pace(Duration soon, int most) {}

    /// @param ours of the house
    private record Opened(DeviceId device, String page, Instant at, boolean ours) {}

    private record Change(Window.Sight sight, Pace pace) {}

    void add(Looked looked, boolean ours) {
        var now = new Opened(looked.device(), looked.page(), looked.at(), ours);
        var from = looked.at().minus(Trail.HOUR);
        last.values().removeIf(one -> !one.at.isAfter(from));
        changes.removeIf(one -> !one.sight.at().isAfter(from));
        var there = last.put(now.device, now);
        if (there != null && there.page.equals(now.page)) return;
        before.filter(one -> !one.device.equals(now.device)).ifPresent(one -> {
            var pace = one.ours && ours ? INSIDE : OUTSIDE;
            if (looked.at().isBefore(one.at.plus(pace.soon)))
                changes.add(new Change(new Window.Sight(looked.at(), looked.position()), pace));
        });
        before = Optional.of(now);
    }

    /// What is more than one person, of what was opened after that moment.
    Optional<Trail.Found> atOnce(Instant since) {
        return List.of(OUTSIDE, INSIDE).stream().flatMap(pace -> {
            var sights = changes.stream().filter(one -> one.pace == pace && one.sight.at().isAfter(since)).map(
                Change::sight).toList();
            return sights.size() > pace.most
                ? Optional.of(new Trail.Found(Rule.TWO_AT_ONCE, pace.most, sights)).stream()
                : Optional.<Trail.Found>empty().stream();
        }).findFirst();
    }
}
