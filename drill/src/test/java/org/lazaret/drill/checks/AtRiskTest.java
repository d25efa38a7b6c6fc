package org.lazaret.drill.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.Hash;
import org.lazaret.drill.checks.WireWatch.Vouched;

/// How much stood in one place only is counted at the worst moment: just before the hub vouched for more.
class AtRiskTest {
    private static final List<Integer> POSITIONS = List.of(1, 2, 3, 4, 5, 6, 7);

    @Test void where_nobody_vouched_all_of_it_was_at_risk() {
        assertThat(AtRisk.most(POSITIONS, List.of())).isEqualTo(7);
    }

    @Test void what_was_vouched_for_in_time_was_not() {
        assertThat(AtRisk.most(POSITIONS, vouched(3, 2, 6, 5, 8, 7))).isEqualTo(3);
        assertThat(AtRisk.most(POSITIONS, vouched(3, 2, 8, 7))).isEqualTo(5);
    }

    @Test void what_came_after_the_last_word_of_the_hub_was() {
        assertThat(AtRisk.most(POSITIONS, vouched(3, 2))).isEqualTo(5);
    }

    @Test void what_was_erased_counts_no_more() {
        assertThat(AtRisk.most(List.of(1, -1, 3), List.of())).isEqualTo(2);
    }

    /// @param pairs how many entries, and how many answers had been seen by then
    private static List<Vouched> vouched(int... pairs) {
        return Stream.iterate(0, at -> at < pairs.length, at -> at + 2).map(
            at -> new Vouched(pairs[at], new Hash(new byte[32]), pairs[at + 1])).toList();
    }
}
