package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;

/// However long entries are, the bundles kept in memory have few megabytes; and of those that fit, the last stay.
class LastBundlesTest {
    private final LastBundles kept = new LastBundles();

    @Test void any_number_of_bundles_of_any_length_stays_within_the_bound() {
        var chance = new Chance(3);
        for (int index = 0; index < 400; index++) {
            kept.keep(index, bundle(1 + chance.below(3_000)));
            assertThat(kept.bytes()).isLessThanOrEqualTo(LastBundles.MOST_BYTES);
            assertThat(kept.find(index)).isPresent();
            if (chance.below(4) == 0) kept.drop(chance.below(index + 1));
        }
        for (int index = 0; index < 400; index++) kept.drop(index);
        assertThat(kept.bytes()).isZero();
    }

    @Test void one_that_is_larger_than_the_bound_is_kept_alone() {
        kept.keep(1, bundle(100));
        kept.keep(2, bundle(Bundle.MOST));
        assertThat(kept.find(1)).isEmpty();
        assertThat(kept.find(2)).isPresent();
        kept.keep(3, bundle(100));
        assertThat(kept.find(2)).isEmpty();
        assertThat(kept.bytes()).isEqualTo(256 * 102);
    }

    @Test void those_that_were_asked_for_last_stay() {
        int each = 256 * 1_026;
        int fit = (int) (LastBundles.MOST_BYTES / each);
        for (int index = 0; index < fit; index++) kept.keep(index, bundle(1_024));
        assertThat(kept.find(0)).isPresent();
        kept.keep(fit, bundle(1_024));
        assertThat(kept.find(0)).isPresent();
        assertThat(kept.find(1)).isEmpty();
    }

    private static CheckedBundle bundle(int entry) {
        var bytes = Bundle.write(Collections.nCopies(256, new byte[entry]));
        return new CheckedBundle("a file", bytes, new byte[256 * 32], new Hasher());
    }
}
