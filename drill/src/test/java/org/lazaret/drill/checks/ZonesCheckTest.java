package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Zones that an attack does not name are held against the run without it, entry for entry.
class ZonesCheckTest {
    private static final Set<String> UK = Set.of("uk");

    @Test void what_differs_in_the_attacked_zone_alone_is_no_matter() {
        var check = check(Map.of("uk/one/care", entries("a"), "nl/two/care", entries("b", "c")));

        assertThat(check.check(UK).held()).isTrue();
        assertThat(check.misses(UK)).isTrue();
    }

    @Test void an_entry_that_differs_is_missing_or_is_added_elsewhere_is_named_by_its_journal() {
        for (var other : List.of(entries("b", "d"), entries("b"), entries("bc"), entries("b", "c", "d"))) {
            var found = check(Map.of("uk/one/care", entries("x"), "nl/two/care", other)).check(UK);
            assertThat(found.wrong()).containsExactly(
                "nl/two/care is not the journal of the same run without the attack");
        }
    }

    private static ZonesCheck check(Map<String, List<byte[]>> played) {
        return new ZonesCheck(played, ZonesCheck.digests(Map.of("uk/one/care", entries("x"), "nl/two/care", entries("b",
            "c"))));
    }

    private static List<byte[]> entries(String... words) {
        return Arrays.stream(words).map(word -> word.getBytes(UTF_8)).toList();
    }
}
