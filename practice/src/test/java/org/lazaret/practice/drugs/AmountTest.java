package org.lazaret.practice.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AmountTest {
    @Test void millilitres_are_read_and_shown_to_the_microlitre() {
        assertThat(Amount.of(" 2.5 ")).isEqualTo(Amount.of("2,5")).isEqualTo(new Amount(2_500));
        assertThat(Amount.of("-0.001")).isEqualTo(new Amount(-1)).hasToString("-0.001");
        assertThat(new Amount(100_000)).hasToString("100");
    }

    @Test void a_capsule_is_whole_a_tablet_may_be_halved_and_a_liquid_is_measured() {
        assertThat(Measure.CAPSULE.holds(Amount.of("2"))).isTrue();
        assertThat(Measure.CAPSULE.holds(Amount.of("0.5"))).isFalse();
        assertThat(Measure.TABLET.holds(Amount.of("1.5"))).isFalse();
        assertThat(Measure.TABLET_IN_HALVES.holds(Amount.of("1.5"))).isTrue();
        assertThat(Measure.TABLET_IN_HALVES.holds(Amount.of("0.25"))).isFalse();
        assertThat(Measure.ML.holds(Amount.of("0.001"))).isTrue();
    }

    @Test void one_is_called_otherwise_than_many() {
        assertThat(Measure.TABLET_IN_HALVES.word(Amount.of("1"))).isEqualTo(Measure.Word.TABLET);
        assertThat(Measure.PATCH.word(Amount.of("2"))).isEqualTo(Measure.Word.PATCHES);
        assertThat(Measure.GRAM.word(Amount.of("0.2"))).isEqualTo(Measure.Word.GRAM);
    }

    @Test void what_is_finer_or_no_number_or_too_large_is_not_read() {
        assertThatThrownBy(() -> Amount.of("0.0001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Amount.of("two")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Amount.of("1e99")).isInstanceOf(ArithmeticException.class);
    }

    @Test void a_sum_too_large_is_no_smaller_number() {
        assertThatThrownBy(() -> new Amount(Long.MAX_VALUE).plus(new Amount(1))).isInstanceOf(
            ArithmeticException.class);
    }
}
