package org.lazaret.practice.bills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lazaret.practice.bills.Unit.Called;

/// What is sold is called as a person calls it.
class UnitTest {
    @Test void one_is_one_and_any_other_number_are_many() {
        assertThat(Unit.CAPSULE.called(Quantity.of("14"))).contains(Called.CAPSULES);
        assertThat(Unit.CAPSULE.called(Quantity.of("1"))).contains(Called.CAPSULE);
        assertThat(Unit.TABLET_IN_HALVES.called(Quantity.of("0.5"))).contains(Called.TABLETS);
    }

    @Test void what_flows_has_no_number_and_what_is_only_counted_no_name() {
        assertThat(Unit.ML.called(Quantity.of("2"))).contains(Called.ML);
        assertThat(Unit.EACH.called(Quantity.of("2"))).isEmpty();
    }
}
