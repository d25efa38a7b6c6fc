package org.lazaret.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.world.Clock;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Guesses;
import org.lazaret.practice.staff.Means;

/// Counts who was turned away, so that however many guess, few lines are written: those who are told apart by account,
/// means and device are at most sixteen at a time; the rest of the same account and means count as one. The first of a
/// quiet time is due at once, the next a minute later; while there are too many to tell apart, the time between
/// doubles, up to an hour.
///
/// Any number may use it at once. What was counted and not written is lost with the node: at most that time.
final class TurnedAway {
    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int APART = 16;
    private static final DeviceId OTHERS = new DeviceId("others");

    private final Clock clock;
    private final Clock wall;
    private final Map<Key, Count> counts = new LinkedHashMap<>();
    private Instant written = Instant.EPOCH;
    private Duration pause = PAUSE;
    private boolean tooMany;

    TurnedAway(Clock clock, Clock wall) {
        this.clock = clock;
        this.wall = wall;
    }

    private record Key(Optional<EmployeeId> who, Means by, DeviceId device) {}

    /// A line to be written.
    ///
    /// @param who empty for no name that is known here
    /// @param address of the network; empty for a device of the house, for a stranger, and for several
    record Count(Optional<EmployeeId> who, Guesses guesses, String address) {
        private Count and(Guesses more) {
            var is = guesses;
            return new Count(who, new Guesses(is.by(), is.device(), is.house(), is.wrong() + more.wrong(),
                is.barred() + more.barred(), is.since().isBefore(more.since()) ? is.since() : more.since()), address);
        }

        private Key key() { return new Key(who, guesses.by(), guesses.device()); }
    }

    /// @param barred whether what was shown was not even looked at
    synchronized void count(Guesser guesser, Caller from, boolean barred) {
        var who = guesser.who();
        var known = counts.containsKey(new Key(who, guesser.by(), from.device()));
        var apart = known || counts.size() < APART;
        tooMany |= !apart;
        var guesses = new Guesses(guesser.by(), apart ? from.device() : OTHERS, apart && from.house(), barred ? 0 : 1,
            barred ? 1 : 0, wall.now());
        add(new Count(who, guesses, apart && !from.house() && who.isPresent() ? from.address() : ""));
    }

    private void add(Count count) { counts.merge(count.key(), count, (before, more) -> before.and(more.guesses)); }

    /// What could not be written.
    synchronized void again(Count count) { add(count); }

    /// What is to be written now; it is counted anew from here.
    synchronized List<Count> due() {
        if (counts.isEmpty() || clock.now().isBefore(written.plus(pause))) return List.of();
        written = clock.now();
        var longer = pause.multipliedBy(2);
        pause = !tooMany ? PAUSE : longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        return all();
    }

    synchronized List<Count> all() {
        var all = new ArrayList<>(counts.values());
        counts.clear();
        tooMany = false;
        return all;
    }
}
