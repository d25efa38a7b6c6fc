package org.lazaret.core.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the list of written events finds.
class WrittenEventsTest {
    private static final List<Kind<?, ?, ?>> KINDS = List.of(Till.KIND);
    private static final String GOLDEN = """
        till.closed
            at Instant
            day LocalDate
            time LocalTime
            here LocalDateTime
            there OffsetDateTime
        till.counted-short
            clerk String
            note maybe Written {text String, urgent boolean} | Spoken {to String, before list of String}
            spoken list of {to String, before list of String}
            coins int
        till.paid-in
            amount long
            method CASH | CARD
            balance long
        """;

    @TempDir Path folder;

    @Test void events_as_they_were_written_pass() {
        WrittenEvents.check(KINDS, golden(GOLDEN));
        assertThat(String.join("", WrittenEvents.texts(KINDS).values())).isEqualTo(GOLDEN);
    }

    @Test void a_changed_event_is_named() {
        refused(GOLDEN.replace("    coins int", "    coins long"), "till.counted-short", "read for ever");
    }

    @Test void an_event_that_is_gone_is_named() {
        refused(GOLDEN + "till.opened\n    at Instant\n", "till.opened", "read for ever");
    }

    @Test void an_event_that_is_new_is_named() {
        refused(GOLDEN.substring(0, GOLDEN.indexOf("till.paid-in")), "till.paid-in", "-Dgolden=write");
    }

    private void refused(String golden, String... why) {
        assertThatThrownBy(() -> WrittenEvents.check(KINDS, golden(golden))).isInstanceOf(
            AssertionError.class).hasMessageContainingAll(why);
    }

    private Path golden(String text) {
        try {
            return Files.writeString(folder.resolve("events.txt"), text, UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
