package org.lazaret.drill.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.drill.universe.Agenda;

/// A lie that nobody tells of, or that somebody believes, is held against the system; a claim that passes is not.
class LiesTest {
    private final Agenda agenda = new Agenda(Instant.parse("2026-06-01T08:00:00Z"));
    private final Lies lies = new Lies(agenda);

    @Test void what_somebody_tells_of_is_found_with_their_words_and_the_time_it_took() {
        var told = agenda.now().plusSeconds(40);
        lies.told("the hub was rolled back",
            () -> agenda.now().isBefore(told) ? Optional.empty() : Optional.of("north says so"));
        agenda.until(agenda.now().plus(Duration.ofHours(4)));
        assertThat(lies.found()).isEqualTo(1);
        assertThat(lies.wrong()).isEmpty();
        assertThat(lies.words()).containsExactly("the hub was rolled back: after 60 s, north says so");
    }

    @Test void what_nobody_tells_of_is_wrong_and_a_claim_that_nobody_believes_is_not() {
        lies.told("the hub was rolled back", Optional::empty);
        lies.claimed("the hub has more", Optional::empty, Optional::empty);
        agenda.until(agenda.now().plus(Duration.ofHours(4)));
        assertThat(lies.wrong()).containsExactly("the hub was rolled back, and nobody said so");
        assertThat(lies.idle()).isEqualTo(1);
        assertThat(lies.tried()).isEqualTo(2);
    }

    @Test void a_claim_that_somebody_believes_is_wrong() {
        lies.claimed("the hub has more", Optional::empty, () -> Optional.of("north believes it"));
        agenda.until(agenda.now().plus(Duration.ofHours(4)));
        assertThat(lies.wrong()).containsExactly("the hub has more: north believes it");
        assertThat(lies.idle()).isZero();
    }
}
