package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {
    private static final byte[] INFO = "for a test".getBytes(UTF_8);
    private static final byte[] WORDS = "Rex, 14 Hill Street".getBytes(UTF_8);
    private final byte[] sealed = Box.seal(Key.ofBox(Uk.seed(1)), INFO, WORDS, Uk.seed(7));

    @Test void who_it_was_sealed_to_opens_it() { assertThat(Box.open(Uk.seed(1), INFO, sealed)).contains(WORDS); }

    @Test void nobody_else_does_and_for_nothing_else() {
        assertThat(Box.open(Uk.seed(2), INFO, sealed)).isEmpty();
        assertThat(Box.open(Uk.seed(1), WORDS, sealed)).isEmpty();
        assertThat(new String(sealed, UTF_8)).doesNotContain("Rex");
    }

    @Test void what_was_changed_in_one_bit_or_cut_does_not_open() {
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(Box.open(Uk.seed(1), INFO, changed)).as("byte %d", at).isEmpty();
            assertThat(Box.open(Uk.seed(1), INFO, java.util.Arrays.copyOf(sealed, at))).isEmpty();
        }
    }

    @Test void a_key_of_small_order_seals_nothing_that_others_open() {
        assertThat(Box.open(Uk.seed(1), INFO, new byte[Box.OVERHEAD + 4])).isEmpty();
    }

    @Test void it_is_as_much_longer_as_it_says() {
        assertThat(sealed).hasSize(WORDS.length + Box.OVERHEAD);
    }
}
