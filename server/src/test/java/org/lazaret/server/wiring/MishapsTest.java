package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One site's fault is told once and stops nobody.
class MishapsTest {
    private final List<String> told = new ArrayList<>();
    private final Mishaps mishaps = new Mishaps(told::add);

    private static void fail() { throw new IllegalStateException("no desk"); }

    private void failing(String where) { mishaps.during(where, MishapsTest::fail); }

    @Test void a_fault_is_told_once_while_it_is_the_same_and_again_after_all_was_well() {
        failing("hill");
        failing("hill");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).startsWith("hill: what it does by itself failed").contains("no desk",
            "MishapsTest.fail");
        failing("mill");
        assertThat(told).hasSize(2);
        mishaps.during("hill", () -> {});
        failing("hill");
        assertThat(told).hasSize(3);
    }

    @Test void what_does_not_fail_is_done_and_nobody_is_told() {
        var done = new ArrayList<String>();
        mishaps.during("hill", () -> done.add("hill"));
        assertThat(done).containsExactly("hill");
        assertThat(told).isEmpty();
    }
}
