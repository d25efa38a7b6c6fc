package org.lazaret.group.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lazaret.group.carry.Stall.Come;

/// Who answers and takes nothing keeps back; who is away, slow or has it all does not.
class StallTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final Stall stall = new Stall();

    private boolean answered(long size, long taken, int minute) {
        return stall.answered(new Come(size, taken), NINE.plusSeconds(60L * minute));
    }

    @Test void ten_minutes_of_answers_without_taking_are_said_once() {
        stall.brought(100, NINE);
        for (int minute = 0; minute < 10; minute++) assertThat(answered(0, 0, minute)).isFalse();
        assertThat(answered(0, 0, 10)).isTrue();
        assertThat(stall.words()).contains("100 entries wait");
        assertThat(answered(0, 0, 11)).isFalse();
        assertThat(answered(100, 100, 12)).isFalse();
        assertThat(stall.words()).isEmpty();
    }

    @Test void a_hub_that_takes_a_little_all_the_time_is_slow() {
        stall.brought(100, NINE);
        for (int minute = 0; minute < 60; minute++) assertThat(answered(0, minute, minute)).isFalse();
    }

    @Test void a_hub_that_says_it_takes_ever_more_and_vouches_for_nothing_keeps_back() {
        stall.brought(100, NINE);
        for (int minute = 0; minute < 10; minute++) {
            assertThat(answered(0, 100 + minute, minute)).isFalse();
            stall.brought(101 + minute, NINE.plusSeconds(60L * minute));
        }
        assertThat(answered(0, 110, 10)).isTrue();
        assertThat(answered(105, 110, 12)).isFalse();
        assertThat(stall.words()).as("some of it").isEmpty();
        for (int minute = 13; minute < 22; minute++) assertThat(answered(105, 110, minute)).isFalse();
        assertThat(answered(105, 110, 22)).as("and then no more").isTrue();
    }

    @Test void a_hub_that_was_silent_was_away() {
        stall.brought(100, NINE);
        assertThat(answered(0, 0, 0)).isFalse();
        assertThat(answered(0, 0, 300)).isFalse();
        for (int minute = 301; minute < 310; minute++) assertThat(answered(0, 0, minute)).isFalse();
        assertThat(answered(0, 0, 310)).isTrue();
    }

    @Test void a_hub_that_has_all_that_was_brought_owes_nothing() {
        stall.brought(100, NINE);
        for (int minute = 0; minute < 60; minute++) assertThat(answered(100, 100, minute)).isFalse();
    }
}
