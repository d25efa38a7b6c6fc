package org.lazaret.core.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.world.Chance;

class TimesTest {
    @Test void what_is_written_is_read_back_to_the_nanosecond() {
        var chance = new Chance(11);
        for (int each = 0; each < 10_000; each++) {
            var at = Instant.ofEpochSecond(chance.next() % 30_000_000_000L, chance.below(1_000_000_000));
            assertThat(Times.instant(Times.of(at))).isEqualTo(at).isEqualTo(Instant.parse(Times.of(at)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05T09:00:00Z", "2026-01-05T09:00:00.25Z", "2026-01-05T24:00:00.000000000Z",
        "2016-12-31T23:59:60.000000000Z"}) void any_other_way_to_write_a_time_is_read_as_ever(String text) {
        assertThat(Times.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13-05T09:00:00.000000000Z", "2026-02-30T09:00:00.000000000Z",
        "2026-01-05T09:00:00.00000000xZ"}) void what_is_no_time_is_not_read(String text) {
        assertThatThrownBy(() -> Times.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
