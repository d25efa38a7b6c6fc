package org.lazaret.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.world.Clock;

/// How long whoever guessed wrong waits before the next guess: not at all twice, then longer each time, up to a quarter
/// of an hour. Any number may use it at once.
final class Patience {
    private static final int FREE = 3;
    private static final int LONGEST_DOUBLINGS = 10;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) { return size() > MOST; }
    };

    Patience(Clock clock) { this.clock = clock; }

    private record Wrong(int times, Instant last) {
        Instant next() {
            if (times < FREE) return last;
            return last.plusSeconds(Math.min(900, 1L << Math.min(LONGEST_DOUBLINGS, times - FREE + 1)));
        }
    }

    /// How many seconds are left before any of these may guess again; 0 if they may now.
    ///
    /// Whoever may, is counted as having guessed wrong until `forget` says otherwise: a hundred guesses sent at
    /// once are a hundred guesses.
    synchronized long ask(List<String> whose) {
        var now = clock.now();
        var wait = whose.stream().mapToLong(each -> wait(each, now)).max().orElse(0);
        if (wait == 0) for (var each : whose) wrong.put(each, new Wrong(times(each, now) + 1, now));
        return wait;
    }

    synchronized void forget(List<String> whose) { whose.forEach(wrong::remove); }

    synchronized int times(String whose) { return times(whose, clock.now()); }

    private int times(String whose, Instant now) {
        var before = wrong.get(whose);
        return before == null || before.last.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : before.times;
    }

    private long wait(String whose, Instant now) {
        var before = wrong.get(whose);
        if (before == null || times(whose, now) == 0 || !before.next().isAfter(now)) return 0;
        return Duration.between(now, before.next()).toSeconds() + 1;
    }
}
