package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What somebody reads who waits for a site to open.
class CatchingUpTest {
    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    private String next() {
        try {
            return String.valueOf(said.poll(20, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test void it_is_told_how_far_it_is_and_how_long_it_will_take() {
        var asked = new AtomicLong();
        var telling = new CatchingUp("high-street", () -> 1_000 * asked.getAndIncrement(), 4_000, said::add);
        assertThat(telling.during(Duration.ofMillis(1), () -> List.of(next(), next(), next(), next()))).containsExactly(
            "high-street: 1,000 of 4,000 entries of its journal are in its tables, about a minute to go",
            "high-street: 2,000 of 4,000 entries of its journal are in its tables, about a minute to go",
            "high-street: 3,000 of 4,000 entries of its journal are in its tables, about a minute to go",
            "high-street: 4,000 of 4,000 entries of its journal are in its tables");
    }

    @Test void a_long_time_is_told_in_minutes() {
        var asked = new AtomicLong();
        var telling = new CatchingUp("high-street", asked::getAndIncrement, 600_001, said::add);
        assertThat(telling.during(Duration.ofMillis(1), this::next)).endsWith("about 11 minutes to go");
    }

    @Test void what_opens_at_once_says_nothing() throws InterruptedException {
        assertThat(new CatchingUp("high-street", () -> 0, 9, said::add).during(Duration.ofHours(1),
            () -> "open")).isEqualTo("open");
        assertThat(said.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }
}
