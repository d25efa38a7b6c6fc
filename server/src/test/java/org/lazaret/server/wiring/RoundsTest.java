package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lazaret.core.site.Health;

/// How gently a node reads anew what lies on its disk.
class RoundsTest {
    private static final long ROUNDS_A_DAY = 864_000;

    @Test void a_day_is_enough_to_read_all_and_no_site_is_read_without_a_pause() {
        for (long entries : new long[]{0, 255, 256, 100_000, 10_000_000, 200_000_000}) {
            var every = Rounds.scrubEvery(new Health(entries / 2, entries - entries / 2, 0, 0, 0, "", "", 0));
            assertThat(every * (entries / 256 + 1)).as("%d entries", entries).isBetween(1L, ROUNDS_A_DAY);
            assertThat(every).isEqualTo(Math.max(1, ROUNDS_A_DAY / (entries / 256 + 1)));
        }
    }
}
