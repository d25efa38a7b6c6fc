package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What lies at the hub is held against what the sites wrote, entry for entry.
class CarriedCheckTest {
    private static final Map<String, List<byte[]>> WRITTEN = Map.of("north/care", entries("a", "b"));

    @Test void what_is_there_as_it_was_written_is_right_and_one_bit_would_be_seen() {
        var check = new CarriedCheck(WRITTEN, Map.of("north/care", entries("a", "b")));

        assertThat(check.check().held()).isTrue();
        assertThat(check.misses()).isTrue();
    }

    @Test void what_is_missing_changed_or_too_much_is_named_with_its_place() {
        assertThat(wrong(entries("a"))).containsExactly("north/care has 2 entries at the site and 1 at the hub");
        assertThat(wrong(entries("a", "b", "c"))).containsExactly(
            "north/care has 2 entries at the site and 3 at the hub");
        assertThat(wrong(entries("b", "a"))).containsExactly(
            "entry 0 of north/care is another at the hub than at the site");
    }

    @Test void a_journal_that_no_site_wrote_is_named() {
        var check = new CarriedCheck(WRITTEN, Map.of("north/care", entries("a", "b"), "odd/care", entries("x")));

        assertThat(check.check().wrong()).containsExactly(
            "the hub has a journal odd/care that no site of its zone wrote");
    }

    private static List<String> wrong(List<byte[]> there) {
        return new CarriedCheck(WRITTEN, Map.of("north/care", there)).check().wrong();
    }

    private static List<byte[]> entries(String... words) {
        return Arrays.stream(words).map(word -> word.getBytes(UTF_8)).toList();
    }
}
