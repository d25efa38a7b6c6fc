package org.lazaret.group.carry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a site waits for the hub, and when it asks again: soon at first, then once a minute.
final class Patience {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration STILL_THERE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private Instant due = Instant.MIN;
    private Instant deadline = Instant.MAX;
    private Duration pause = FIRST_PAUSE;
    private long asked;

    /// Asks at the next occasion.
    void now() {
        due = Instant.MIN;
        pause = FIRST_PAUSE;
    }

    /// The number of a question, if it is time for one.
    Optional<Long> ask(Instant now) {
        if (now.isBefore(due)) return Optional.empty();
        due = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        deadline = Instant.MAX;
        asked = Math.max(asked + 1, now.toEpochMilli());
        return Optional.of(asked);
    }

    /// Whether this answers the last question.
    boolean answered(long number) {
        if (number == 0 || number != asked) return false;
        now();
        return true;
    }

    /// Something was sent that the hub answers.
    void expect(Instant now) { if (deadline.equals(Instant.MAX)) deadline = now.plus(ANSWER); }

    /// The hub has answered.
    ///
    /// @param more whether another answer is due soon
    void heard(Instant now, boolean more) { deadline = now.plus(more ? ANSWER : STILL_THERE); }

    /// Whether an answer that was due has not come.
    boolean over(Instant now) { return now.isAfter(deadline); }

    /// The next question is not soon.
    void rest(Instant now) {
        deadline = Instant.MAX;
        pause = LONGEST_PAUSE;
        due = now.plus(pause);
    }
}
