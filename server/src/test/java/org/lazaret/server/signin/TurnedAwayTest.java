package org.lazaret.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Means;

/// However many guess, few lines are written, and nobody is left out of the count.
class TurnedAwayTest {
    private static final Guesser KIM = Guesser.of(new EmployeeId("kim"), Means.PASSWORD);
    private static final Guesser NOBODY = Guesser.nobody("?x", Means.PASSWORD);

    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private final TurnedAway turnedAway = new TurnedAway(() -> now, () -> now);

    @Test void the_first_is_due_at_once_and_the_next_after_a_while() {
        turnedAway.count(KIM, from(1), false);
        assertThat(turnedAway.due()).hasSize(1);

        turnedAway.count(KIM, from(1), false);
        assertThat(turnedAway.due()).isEmpty();
        now = now.plus(TurnedAway.PAUSE);
        assertThat(turnedAway.due()).hasSize(1);
        assertThat(turnedAway.due()).isEmpty();
    }

    @Test void those_who_guess_again_are_counted_and_not_written_one_by_one() {
        var first = now;
        for (var each = 0; each < 3; each++) turnedAway.count(KIM, from(1), false);
        now = now.plusSeconds(5);
        for (var each = 0; each < 1_000; each++) turnedAway.count(KIM, from(1), true);

        var due = turnedAway.due();
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().guesses().wrong()).isEqualTo(3);
        assertThat(due.getFirst().guesses().barred()).isEqualTo(1_000);
        assertThat(due.getFirst().guesses().since()).isEqualTo(first);
        assertThat(due.getFirst().address()).isEqualTo("192.0.2.1");
    }

    @Test void a_flood_from_a_million_devices_for_a_day_is_a_few_hundred_lines_and_every_one_is_counted() {
        var lines = 0;
        var tries = 0L;
        for (var second = 0; second < 24 * 3_600; second++) {
            for (var each = 0; each < 12; each++)
                turnedAway.count(each % 2 == 0 ? KIM : NOBODY, from(second * 12
                    + each), false);
            now = now.plusSeconds(1);
            for (var count : turnedAway.due()) {
                lines++;
                tries += count.guesses().wrong();
            }
        }
        tries += turnedAway.all().stream().mapToLong(count -> count.guesses().wrong()).sum();
        assertThat(lines).isLessThan(600);
        assertThat(tries).isEqualTo(24 * 3_600 * 12L);
    }

    @Test void after_a_flood_a_single_try_is_soon_written_again() {
        for (var each = 0; each < 100; each++) turnedAway.count(KIM, from(each), false);
        turnedAway.due();
        now = now.plus(Duration.ofHours(1));
        turnedAway.count(KIM, from(1), false);
        assertThat(turnedAway.due()).hasSize(1);
        now = now.plus(TurnedAway.PAUSE);
        turnedAway.count(KIM, from(1), false);
        assertThat(turnedAway.due()).hasSize(1);
    }

    @Test void what_a_stranger_typed_and_where_they_sit_is_not_kept() {
        turnedAway.count(NOBODY, from(1), false);
        var due = turnedAway.due().getFirst();

        assertThat(due.who()).isEqualTo(Optional.empty());
        assertThat(due.toString()).doesNotContain("?x", "192.0.2.");
    }

    private static Caller from(int device) {
        return new Caller(new DeviceId("d-" + device), false, "192.0.2." + device % 250);
    }
}
