package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is remembered of lines that held nowhere.
class WorthlessTest {
    private final Worthless lines = new Worthless();

    @Test void what_held_nowhere_is_looked_at_anew_when_officers_have_said_something() {
        lines.since(4);
        lines.add("signed by two whom nobody knows yet");
        lines.since(4);
        assertThat(lines.has("signed by two whom nobody knows yet")).isTrue();
        assertThat(lines.has("another")).isFalse();
        lines.since(5);
        assertThat(lines.has("signed by two whom nobody knows yet")).isFalse();
    }

    @Test void of_too_many_the_oldest_are_forgotten() {
        for (int each = 0; each <= Worthless.MOST; each++) lines.add("line " + each);
        assertThat(lines.has("line 0")).isFalse();
        assertThat(lines.has("line 1")).isTrue();
        assertThat(lines.has("line " + Worthless.MOST)).isTrue();
    }
}
