package org.lazaret.practice.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AmountTest {
    @Test void millilitres_are_read_and_shown_to_the_microlitre() {
        assertThat(Amount.of(" 2.5 ")).isEqualTo(Amount.of("2,5")).isEqualTo(new Amount(2_500));
        assertThat(Amount.of("-0.001")).isEqualTo(new Amount(-1)).hasToString("-0.001 ml");
        assertThat(new Amount(100_000)).hasToString("100 ml");
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
