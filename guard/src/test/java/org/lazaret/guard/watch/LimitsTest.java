package org.lazaret.guard.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.guard.watch.Limits.Line;

/// The table that says how many are too many.
class LimitsTest {
    private static final Limits TABLE = Limits.of("""
        # a comment
        role hour day shown unexplained off
        vet 60 300 1500 30 15
        reception 50 900 2500 60 5
        other 40 150 800 20 4""");

    @Test void who_has_two_roles_has_the_higher_of_each_column() {
        assertThat(TABLE.of(List.of("vet"))).isEqualTo(new Line(60, 300, 1500, 30, 15));
        assertThat(TABLE.of(List.of("vet", "reception"))).isEqualTo(new Line(60, 900, 2500, 60, 15));
    }

    @Test void whom_nobody_knows_has_the_last_line() {
        assertThat(TABLE.of(List.of())).isEqualTo(new Line(40, 150, 800, 20, 4));
        assertThat(TABLE.of(List.of("plumber"))).isEqualTo(new Line(40, 150, 800, 20, 4));
    }

    @Test void a_table_that_does_not_read_is_named() {
        assertThatThrownBy(() -> Limits.of("vet 60 many 1500 30 15")).hasMessageContaining("vet 60 many");
        assertThatThrownBy(() -> Limits.of("vet 60 300 1500 30 15")).hasMessageContaining("other");
    }

    @Test void the_table_of_the_house_has_a_line_for_each_role() {
        assertThat(Limits.house().lines()).containsOnlyKeys("vet", "nurse", "student", "assistant", "reception",
            "manager", "other");
    }
}
