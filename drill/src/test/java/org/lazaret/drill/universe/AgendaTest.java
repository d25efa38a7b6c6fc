package org.lazaret.drill.universe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Time jumps from one thing to the next, and what is said first for a time is done first.
class AgendaTest {
    private static final Instant BEGIN = Instant.parse("2026-06-01T08:00:00Z");
    private final Agenda agenda = new Agenda(BEGIN);
    private final List<String> done = new ArrayList<>();

    @Test void what_is_due_happens_in_the_order_of_its_time() {
        agenda.in(Duration.ofHours(2), () -> done.add("late"));
        agenda.in(Duration.ofHours(1), () -> done.add("soon"));
        agenda.in(Duration.ofHours(1), () -> done.add("soon too"));
        agenda.in(Duration.ofHours(9), () -> done.add("never"));

        agenda.until(BEGIN.plus(Duration.ofHours(3)));

        assertThat(done).containsExactly("soon", "soon too", "late");
        assertThat(agenda.now()).isEqualTo(BEGIN.plus(Duration.ofHours(3)));
    }

    @Test void what_follows_from_it_happens_too_and_what_is_past_happens_now() {
        agenda.in(Duration.ofHours(1), () -> agenda.at(BEGIN, () -> done.add("at " + agenda.now())));

        agenda.until(BEGIN.plus(Duration.ofHours(3)));

        assertThat(done).containsExactly("at 2026-06-01T09:00:00Z");
    }
}
