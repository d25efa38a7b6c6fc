package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How much another site may ask this one for in a day.
class AllowanceTest {
    @Test void a_question_counts_for_a_day() {
        var start = Instant.parse("2026-01-05T09:00:00Z");
        var full = Allowance.KIND.blank();
        for (int number = 1; number <= Allowance.MOST; number++)
            full = full.after(new Allowance.QuestionCounted("q" + number, start.plusSeconds(number)));
        assertThat(full.counted()).hasSize(Allowance.MOST);
        var later = full.after(new Allowance.QuestionCounted("later", start.plus(Duration.ofDays(1)).plusSeconds(3)));
        assertThat(later.counted()).as("three are a day old").hasSize(Allowance.MOST - 2);
        assertThat(later.after(new Allowance.QuestionFreed("later")).counted()).hasSize(Allowance.MOST - 3);
    }
}
